import { describe, expect, it, vi } from 'vitest';
import { loadChapters, type ChapterSources } from '@/lib/sources/load-chapters';
import type { FetchText } from '@/lib/messaging/fetch-text';
import type { ReadFeed } from '@/lib/messaging/read-feed';

const file = 'https://feeds.example/chapters.json';
const feed = 'https://feeds.example/tides';
const list = (name: string) => [
  { start: 0, title: `${name} A` },
  { start: 60, title: `${name} B` },
  { start: 120, title: `${name} C` },
];
const json = JSON.stringify({
  chapters: list('file').map(({ start, title }) => ({ startTime: start, title })),
});
const notes = '0:00 notes A\n1:00 notes B\n2:00 notes C';
const fetchText: FetchText = async (url) =>
  url === file
    ? { ok: true, text: json, url }
    : { ok: false, code: 'http', status: 404, host: 'feeds.example' };

function load(changes: Partial<ChapterSources>) {
  const readFeed = vi.fn<ReadFeed>(async () => ({
    ok: true,
    feed: { url: feed },
    item: { transcripts: [], chapters: list('looked up') },
  }));
  const readAudioChapters = vi.fn(async () => list('audio'));
  const episode = { page: 'https://a.example', enclosure: 'https://a.example/a.mp3' };
  const sources = { episode, candidates: [], fetchText, readFeed, readAudioChapters, ...changes };
  return { chapters: loadChapters(sources), readFeed, readAudioChapters };
}

const everything = { transcripts: [], chaptersUrl: file, chapters: list('psc'), notes };

describe('loadChapters', () => {
  it.each<[string, Partial<ChapterSources>, string]>([
    ['the file that the feed names', { item: everything, noted: list('page') }, 'file'],
    [
      'the file that the episode is known to have',
      { episode: { page: 'https://a.example', chapters: file } },
      'file',
    ],
    [
      'the feed item where the file fails',
      { item: { ...everything, chaptersUrl: `${file}x` } },
      'psc',
    ],
    [
      'the notes of the feed item',
      { item: { transcripts: [], notes }, noted: list('page') },
      'notes',
    ],
    ['the page', { item: { transcripts: [] }, noted: list('page') }, 'page'],
    [
      'the linked feed that nobody had read',
      { candidates: [{ kind: 'feed', url: feed }] },
      'looked up',
    ],
    [
      'the page rather than a feed that nobody had read',
      { candidates: [{ kind: 'feed', url: feed }], noted: list('page') },
      'page',
    ],
    [
      'more than one chapter',
      { item: { transcripts: [], chapters: list('psc').slice(1, 2) }, noted: list('page') },
      'page',
    ],
  ])('takes %s, in transcript time', async (_, changes, name) => {
    const { chapters, readAudioChapters } = load(changes);
    expect(await chapters).toEqual({ clock: 'transcript', chapters: list(name) });
    expect(readAudioChapters).not.toHaveBeenCalled();
  });

  it('asks for the audio last, whose chapters are in playback time', async () => {
    const { chapters } = load({ item: { transcripts: [] } });
    expect(await chapters).toEqual({ clock: 'playback', chapters: list('audio') });
  });

  it('has none without any source, or when nobody waits any more', async () => {
    expect(await load({ episode: { page: 'https://a.example' } }).chapters).toBeUndefined();
    const { chapters, readAudioChapters } = load({ signal: AbortSignal.abort() });
    expect(await chapters).toBeUndefined();
    expect(readAudioChapters).not.toHaveBeenCalled();
  });
});
