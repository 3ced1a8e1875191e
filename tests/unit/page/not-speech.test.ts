// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { turns } from '../../fixtures/pages/conversation';
import { notSpeech } from '../../fixtures/pages/not-speech';
import { readPage } from './read-page';

const paragraphs = turns.map(({ speaker, text }) => `<p>${speaker}: ${text}</p>`).join('');
const titled = `<h2>Transcript</h2>${paragraphs}`;
const said = turns.map(({ speaker, text }) => ({ speaker, text }));

test.each(notSpeech)('reads no speech in %s', (_, html) => {
  expect(readPage({ html })).toBeUndefined();
});

test.each(notSpeech)('keeps %s out of the transcript below', (_, html) => {
  expect(readPage({ html: `${html}${titled}` })?.blocks).toEqual(said);
});

test('keeps credits out of a transcript without a title', () => {
  const [, credits = ''] = notSpeech.find(([name]) => name === 'credits')!;
  expect(readPage({ html: `${credits}<div>${paragraphs}</div>` })?.blocks).toEqual(said);
});

test.each([
  ['with its title', titled],
  ['without a title', paragraphs],
])('reads a transcript once that stands in the page many times %s', (_, html) => {
  expect(readPage({ html: html.repeat(5) })?.blocks).toEqual(said);
});
