import type { Episode } from '@/lib/feed/episode';
import type { Feed, FeedItem } from '@/lib/feed/feed';
import { matchItem } from '@/lib/feed/match-item';
import { parseFeed } from '@/lib/feed/parse-feed';
import type { FetchFailure, FetchText } from '@/lib/messaging/fetch-text';
import type {
  Candidate,
  FeedCandidate,
  FileCandidate,
  PageCandidate,
  TrackCandidate,
} from '@/lib/transcript/candidate';
import { linesFromBlocks } from '@/lib/transcript/lines-from-blocks';
import { readTranscript } from '@/lib/transcript/read-transcript';
import type { Transcript } from '@/lib/transcript/types';
import { isBetter, sortByTrust } from './trust';

/** A source that was tried and gave nothing, and why. */
export interface LoadFailure {
  candidate: Candidate;
  failure: FetchFailure | { code: 'not-a-transcript' | 'no-item' };
}

export interface LoadResult {
  /** The best that was found. */
  transcript?: Transcript;
  failures: LoadFailure[];
  /** The episode with what its feed item adds. */
  episode: Episode;
}

export interface LoadOptions {
  episode: Episode;
  candidates: readonly Candidate[];
  fetchText: FetchText;
  signal?: AbortSignal;
  /** Hears of the first transcript at once, and of every better one. */
  onTranscript?: (transcript: Transcript) => void;
}

/**
 * Tries candidates until one gives a transcript with exact times. What stands in the page is given
 * at once; then tracks of the media, then files, then the feeds' files may better it. A source that
 * fails is named in `failures` and the next is tried. Never throws.
 */
export async function loadTranscript(options: LoadOptions): Promise<LoadResult> {
  const { candidates } = options;
  const loading = createLoading(options);
  for (const candidate of candidates) {
    if (candidate.kind === 'page') {
      loading.offer(candidate, fromPage(candidate, options.episode));
    }
  }
  await tryFiles(
    loading,
    candidates.filter((candidate) => candidate.kind === 'track'),
  );
  await tryFiles(
    loading,
    candidates.filter((candidate) => candidate.kind === 'file'),
  );
  for (const candidate of candidates) {
    if (candidate.kind === 'feed' && !loading.isDone()) await tryFeed(loading, candidate);
  }
  return loading.result;
}

type Loading = ReturnType<typeof createLoading>;

function createLoading({ episode, fetchText, signal, onTranscript }: LoadOptions) {
  const result: LoadResult = { failures: [], episode };

  function fail(candidate: Candidate, failure: LoadFailure['failure']) {
    if (!signal?.aborted) result.failures.push({ candidate, failure });
  }

  return {
    result,
    fail,
    get: (url: string) => fetchText(url, signal),
    isDone: () => signal?.aborted || result.transcript?.timing === 'cue',
    offer(candidate: Candidate, transcript: Transcript) {
      if (transcript.lines.length === 0) return fail(candidate, { code: 'not-a-transcript' });
      if (signal?.aborted || !isBetter(transcript, result.transcript)) return;
      result.transcript = transcript;
      onTranscript?.(transcript);
    },
  };
}

async function tryFiles(
  loading: Loading,
  files: readonly (TrackCandidate | FileCandidate)[],
  feedLanguage?: string,
) {
  const language = loading.result.episode.language ?? feedLanguage;
  for (const file of sortByTrust(files, language)) {
    if (loading.isDone()) return;
    const answer = await loading.get(file.url);
    if (answer.ok) loading.offer(file, toTranscript(file, answer.text, answer.url, answer.type));
    else loading.fail(file, answer);
  }
}

async function tryFeed(loading: Loading, candidate: FeedCandidate) {
  const { result } = loading;
  const answer = await loading.get(candidate.url);
  if (!answer.ok) return loading.fail(candidate, answer);
  const feed = parseFeed(answer.text, answer.url);
  const item = matchItem(feed, result.episode);
  if (!item) return loading.fail(candidate, { code: 'no-item' });
  result.episode = enrich(result.episode, item, feed, candidate.url);
  const files = item.transcripts.map((file) => ({ kind: 'file' as const, ...file }));
  await tryFiles(loading, files, feed.language);
}

function fromPage(candidate: PageCandidate, { duration, page }: Episode): Transcript {
  const { blocks, language, shape } = candidate;
  const parsed = linesFromBlocks(blocks, { duration, language });
  return { ...parsed, source: { kind: 'page', format: shape, url: page } };
}

function toTranscript(
  candidate: TrackCandidate | FileCandidate,
  text: string,
  url: string,
  type?: string,
): Transcript {
  const { format, ...parsed } = readTranscript(text, { type, url });
  const kind = candidate.kind === 'track' ? 'track' : 'feed';
  const language = parsed.language ?? candidate.language;
  return { ...parsed, language, source: { kind, format, url } };
}

function enrich(episode: Episode, item: FeedItem, feed: Feed, feedUrl: string): Episode {
  return {
    ...episode,
    title: episode.title ?? item.title,
    show: episode.show ?? feed.title,
    guid: item.guid ?? episode.guid,
    enclosure: episode.enclosure ?? item.enclosure?.url,
    feed: feedUrl,
    published: episode.published ?? item.published,
    duration: episode.duration ?? item.duration,
    language: episode.language ?? feed.language,
  };
}
