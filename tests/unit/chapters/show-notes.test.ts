import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseShowNotes } from '@/lib/chapters/show-notes';
import { formatTimeMark } from '@/lib/transcript/time-mark';
import { mutated } from '../transcript/mutated';
import { cpuTime, soon } from '@/tests/support/cpu-time';

const wanted = [
  [0, 'Intro'],
  [61, 'Why the sea is late'],
  [274, 'Sponsor: Kettle & Co'],
  [3723, 'Goodbye'],
];
const pairs = (notes: string) => parseShowNotes(notes).map(({ start, title }) => [start, title]);

describe('chapters in show notes', () => {
  it.each([
    [
      'rows',
      'About.\n00:00 Intro\n01:01 Why the sea is late\n04:34 Sponsor: Kettle & Co\n1:02:03 Goodbye\nThanks!',
    ],
    [
      'dashes and bullets',
      '• 0:00 - Intro\n• 1:01 – Why the sea is late\n• 4:34 — Sponsor: Kettle & Co\n• 1:02:03: Goodbye',
    ],
    [
      'brackets',
      '[00:00:00] Intro\n[00:01:01] Why the sea is late\n[00:04:34] Sponsor: Kettle & Co\n[01:02:03] Goodbye',
    ],
    [
      'ranges',
      '0:00-1:01 Intro\n1:01 - 4:34 Why the sea is late\n4:34–1:02:03 Sponsor: Kettle & Co\n(1:02:03 to 1:05:00) Goodbye',
    ],
    [
      'numbers and signs before the times',
      '1. 0:00 Intro\n2. 1:01 Why the sea is late\n▶️ 4:34 Sponsor: Kettle & Co\n# 1:02:03 Goodbye',
    ],
    [
      'times behind the titles',
      'Intro – 0:00\nWhy the sea is late 1:01\nSponsor: Kettle & Co (4:34)\nGoodbye - 1:02:03',
    ],
    [
      'times in rows of their own',
      '0:00\nIntro\n1:01\nWhy the sea is late\n4:34\nSponsor: Kettle & Co\n1:02:03\nGoodbye',
    ],
    [
      'one row',
      'We talk to Ada.Highlights(0:00) Intro(1:01) Why the sea is late(4:34) Sponsor: Kettle & Co(1:02:03) GoodbyeAbout AdaAda Marsh is a harbour pilot who writes about tides, lamps, fog and all the things that happen late at night.',
    ],
    [
      'one row, the times behind',
      'Intro (0:00) Why the sea is late (1:01) Sponsor: Kettle & Co (4:34) Goodbye (1:02:03)',
    ],
    [
      'one row without brackets',
      '0:00 Intro 1:01 Why the sea is late 4:34 Sponsor: Kettle & Co 1:02:03 Goodbye',
    ],
    [
      'HTML',
      '<p>About.</p><ul><li><a href="#t=0">0:00</a> Intro</li><li><b>1:01</b> Why the sea is late</li><li>4:34 Sponsor: Kettle &amp; Co</li><li>1:02:03 Goodbye</li></ul>',
    ],
    [
      'breaks',
      '<p>0:00 Intro<br>1:01 Why the sea is late<br/>4:34 Sponsor: Kettle &amp; Co<br />1:02:03 Goodbye</p>',
    ],
    [
      'a list after a shorter one',
      '0:10 a\n1:10 b\n9:10 c\n\n0:00 Intro\n1:01 Why the sea is late\n4:34 Sponsor: Kettle & Co\n1:02:03 Goodbye',
    ],
  ])('are read from %s', (_, notes) => {
    expect(pairs(notes)).toEqual(wanted);
  });

  it.each([
    ['prose with times', 'We meet at 9:30, start at 10:00 and are back in the café by 11:15.'],
    ['times of day', '14:00 Doors\n15:30 Talk\n18:00 Dinner\n19:00 Home'],
    ['two marks', '0:00 Intro\n9:00 Outro'],
    ['marks without titles', '0:00\n1:00\n2:00\n3:00'],
    [
      'always the same words',
      '0:20 Starting point is\n0:50 Starting point is\n1:20 Starting point is\n1:50 Starting point is',
    ],
    [
      'a transcript',
      Array.from(
        { length: 30 },
        (__, i) =>
          `${formatTimeMark(i * 20)} And then the boat went out again, number ${i}, since nobody on the quay had told them that the tide had turned hours ago.`,
      ).join('\n'),
    ],
    [
      'captions',
      Array.from({ length: 30 }, (__, i) => `${formatTimeMark(i * 4)} short line ${i}`).join('\n'),
    ],
    ['scores and ratios', 'They won 3:10.\nWe mix 1:20 and 2:40.\nRatio 4:5:6'],
    ['nothing', ''],
  ])('are none in %s', (_, notes) => {
    expect(pairs(notes)).toEqual([]);
  });

  it('come back as they were written', () => {
    const title = fc.stringMatching(/^[A-Z][a-z]{1,12}( [a-z]{2,9}){0,4}$/);
    const gaps = fc.array(fc.tuple(fc.integer({ min: 30, max: 900 }), title), {
      minLength: 4,
      maxLength: 20,
    });
    const forms = fc.constantFrom(
      (mark: string, name: string) => `${mark} ${name}\n`,
      (mark: string, name: string) => `(${mark}) ${name}\n`,
      (mark: string, name: string) => `<li>${mark} – ${name}</li>`,
      (mark: string, name: string) => `(${mark}) ${name}`,
    );
    fc.assert(
      fc.property(gaps, forms, (stated, form) => {
        let start = -30;
        const listed = stated.map(([gap, name], index) => {
          start += index === 0 ? 30 : gap;
          return [start, `${name} ${'abcdefghijklmnopqrst'[index]}`] as const;
        });
        const notes = listed.map(([at, name]) => form(formatTimeMark(at), name)).join('');
        expect(pairs(notes)).toEqual(listed);
      }),
    );
  });

  it('never throw', () => {
    fc.assert(
      fc.property(mutated('(0:00) Intro(1:01) Two\n3:00 Three – 4:00'), (notes) => {
        for (const { title } of parseShowNotes(notes)) expect(title).not.toBe('');
      }),
    );
  });

  it.each([
    ['times', '1:01 '],
    ['open brackets', '(1:01'],
    ['long rules', `1:01${'-'.repeat(19_000)}`],
    ['dashes', '- '],
    ['open tags', '<p '],
    ['run-together chapters', '(0:00) x'],
    ['glued words', 'aB'],
    ['halves of times', '0:'],
  ])('are looked for in 10 MB of %s in a moment', (_, junk) => {
    const notes = junk.repeat(10_000_000 / junk.length);
    const before = cpuTime();
    parseShowNotes(notes);
    expect(cpuTime() - before).toBeLessThan(soon * 1000);
  });
});
