// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { findCandidates } from '@/lib/page/find-candidates';
import { turns } from '../../fixtures/pages/conversation';
import { episodePage } from '../../fixtures/pages/frame';
import { notSpeech } from '../../fixtures/pages/not-speech';

const here = 'https://ferry.example/episodes/the-night';
const pageOf = (html: string) => new DOMParser().parseFromString(episodePage(html), 'text/html');
const paragraphs = turns.map(({ speaker, text }) => `<p>${speaker}: ${text}</p>`).join('');

test.each(notSpeech)('reads no speech in %s', (_, html) => {
  expect(findCandidates(pageOf(html), here)).toEqual([]);
});

test.each(notSpeech)('keeps %s out of the transcript below', (_, html) => {
  const [found] = findCandidates(pageOf(`${html}<h2>Transcript</h2>${paragraphs}`), here);
  const blocks = found?.kind === 'page' ? found.blocks : [];
  expect(blocks).toEqual(turns.map(({ speaker, text }) => ({ speaker, text })));
});

test('keeps credits out of a transcript without a title', () => {
  const [, credits = ''] = notSpeech.find(([name]) => name === 'credits')!;
  const [found] = findCandidates(pageOf(`${credits}<div>${paragraphs}</div>`), here);
  expect(found?.kind === 'page' && found.blocks).toHaveLength(turns.length);
});

test('reads a transcript once that stands in the page many times', () => {
  const copies = `<h2>Transcript</h2>${paragraphs}`.repeat(5);
  const [found] = findCandidates(pageOf(copies), here);
  expect(found?.kind === 'page' && found.blocks).toHaveLength(turns.length);
});
