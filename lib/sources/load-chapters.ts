import type { Chapter, ChapterList } from '@/lib/chapters/chapter';
import { parsePodcastChapters } from '@/lib/chapters/podcast-chapters';
import { parseShowNotes } from '@/lib/chapters/show-notes';
import { tidyChapters } from '@/lib/chapters/tidy-chapters';
import type { Episode } from '@/lib/feed/episode';
import type { FeedItem } from '@/lib/feed/feed';
import type { FetchText } from '@/lib/messaging/fetch-text';
import type { ReadFeed } from '@/lib/messaging/read-feed';
import type { Candidate } from '@/lib/transcript/candidate';

export interface ChapterSources {
  episode: Episode;
  /** What the feed says of the episode, where it was read; else a linked one may be. */
  item?: FeedItem;
  candidates: readonly Candidate[];
  /** Chapters that the page lists. */
  noted?: readonly Chapter[];
  fetchText: FetchText;
  readFeed: ReadFeed;
  /** Chapters in the head of an audio file; empty where there are none or they may not be read. */
  readAudioChapters(url: string): Promise<Chapter[]>;
  signal?: AbortSignal;
}

/** One chapter is the whole episode. */
const fewest = 2;

/**
 * The chapters of an episode from the most trusted source that has any: the feed's own file, the feed's
 * elements, its show notes, the page, and only then the audio file, which must be asked for. Never throws.
 */
export async function loadChapters(sources: ChapterSources): Promise<ChapterList | undefined> {
  const { episode, noted = [] } = sources;
  // A page that lists chapters is good enough not to read a long feed for them alone.
  const item = sources.item ?? (noted.length < fewest ? await lookUp(sources) : undefined);
  const written = [
    () => fromFile(sources, item?.chaptersUrl ?? episode.chapters),
    () => tidyChapters(item?.chapters ?? []),
    () => parseShowNotes(item?.notes ?? ''),
    () => tidyChapters(noted),
  ];
  for (const read of written) {
    const chapters = await read();
    if (chapters.length >= fewest) return { clock: 'transcript', chapters };
  }
  if (!episode.enclosure || sources.signal?.aborted) return undefined;
  const chapters = await sources.readAudioChapters(episode.enclosure);
  return chapters.length >= fewest ? { clock: 'playback', chapters } : undefined;
}

async function lookUp(sources: ChapterSources): Promise<FeedItem | undefined> {
  const { episode, candidates, readFeed, signal } = sources;
  const linked = candidates.find((candidate) => candidate.kind === 'feed')?.url;
  const answer = linked && !episode.chapters && (await readFeed(linked, episode, { signal }));
  return answer && answer.ok ? answer.item : undefined;
}

async function fromFile({ fetchText, signal }: ChapterSources, url?: string): Promise<Chapter[]> {
  const answer = url && (await fetchText(url, { signal }));
  return answer && answer.ok ? parsePodcastChapters(answer.text, answer.url) : [];
}
