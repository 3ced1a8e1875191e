import { describe, expect, it } from 'vitest';
import { cueText, splitVoices } from '@/lib/transcript/formats/cue-text';

describe('cueText', () => {
  it.each([
    ['<i>Slowly</i>, now', 'Slowly, now'],
    ['<c.yellow.loud>Hey</c> you', 'Hey you'],
    ['{\\an8}Up here', 'Up here'],
    ['<lang en-GB>colour</lang> and <c.a.b>class</c>', 'colour and class'],
    ['<ruby>漢<rt>かん</rt>字<rt>じ</ruby>です', '漢字です'],
    ['caf&eacute; &amp; cr&egrave;me&nbsp;br&ucirc;l&eacute;e &frac12;', 'café & crème brûlée ½'],
    ['left&lrm; right&rlm;', 'left right'],
    ['one<br>two<br/>three', 'one two three'],
    ['So <00:00:01.500>timed <00:02.000>words', 'So timed words'],
    ['Q&amp;A &#8212; &#x2019;tis &unknown; &hellip;', 'Q&A — ’tis &unknown; …'],
    ['&amp;lt;b&amp;gt; twice', '&lt;b&gt; twice'],
    ['&lt;i&gt; is said', '<i> is said'],
    ['two < three > one', 'two < three > one'],
    ['<font color="#fff">white</font>', 'white'],
    ['bad &#0; &#99999999; &#x110000;', 'bad &#0; &#99999999; &#x110000;'],
    ['proto &constructor;', 'proto &constructor;'],
  ])('reads %j as %j', (payload, text) => expect(cueText(payload)).toBe(text));

  it('shows script and unknown tags as text', () => {
    expect(cueText('<script>alert(1)</script> <img src=x onerror=y>')).toBe(
      '<script>alert(1)</script> <img src=x onerror=y>',
    );
  });
});

describe('splitVoices', () => {
  it.each([
    ['<v Ada>Hello there', [{ text: 'Hello there', speaker: 'Ada' }]],
    ['<v.loud Ben Ode>Hi</v>', [{ text: 'Hi', speaker: 'Ben Ode' }]],
    ['no voice', [{ text: 'no voice' }]],
    ['<v Kim &amp; Co>Both', [{ text: 'Both', speaker: 'Kim & Co' }]],
    ['<v Ada> ', []],
    [
      '<v Ada>One</v>\n<v Ben>Two</v>\n<v Ben>Three',
      [
        { text: 'One', speaker: 'Ada' },
        { text: 'Two Three', speaker: 'Ben' },
      ],
    ],
  ])('reads %j', (payload, voices) => expect(splitVoices(payload)).toEqual(voices));
});
