// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { demoEpisode } from '@/tests/support/site/demo-episode';
import { episodePage } from '@/tests/support/site/host-pages';
import { demoBlocks, podscriptsPage } from '@/tests/support/site/podscripts';
import { readSeed } from '@/tests/support/site/seed';
import { readDocument } from './read-page';

const chaptersOf = (root: Document) => readDocument(root).chapters;
const documentOf = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const { show, title, summary, chapters } = demoEpisode;
const demo = { show, title, date: 'May 14, 2026', audio: 'https://a.example/a.mp3' };

test.each(['full', 'marks'] as const)('the list of a host page (%s) is read', (variant) => {
  const starts = chapters.map((chapter) => ({ ...chapter, start: Math.floor(chapter.start) }));
  expect(chaptersOf(documentOf(episodePage(variant)))).toEqual(starts);
});

test('a list that was run together above a transcript is read', () => {
  const description = `${summary}Highlights(0:00) Intro(1:01) Tides(2:30) Fog`;
  const page = podscriptsPage({ ...demo, description, blocks: demoBlocks() });
  expect(chaptersOf(documentOf(page)).map((it) => [it.start, it.title])).toEqual([
    [0, 'Intro'],
    [61, 'Tides'],
    [150, 'Fog'],
  ]);
});

test('a transcript is no list of chapters', () => {
  const page = podscriptsPage({ ...demo, description: summary, blocks: demoBlocks() });
  expect(chaptersOf(documentOf(page))).toEqual([]);
  expect(chaptersOf(documentOf('<p>We met at 9:30.</p>'))).toEqual([]);
});

const seed = readSeed('https://a.example/a.mp3');
test.runIf(seed)('the thirteen chapters of the seed page are read', () => {
  const found = chaptersOf(documentOf(podscriptsPage(seed!)));
  expect(found).toHaveLength(13);
  expect(found[2]).toEqual({ start: 61, title: 'Memosphere rebranding to D2iQ' });
  expect(found.at(-1)!.title).toBe('Where you can find more from Tobi');
});
