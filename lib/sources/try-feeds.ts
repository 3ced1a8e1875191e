import {
  feedsInDirectory,
  lookupAddress,
  searchAddress,
  searchTerm,
} from '@/lib/feed/apple-directory';
import { enrichEpisode } from '@/lib/feed/enrich-episode';
import type { FeedCandidate } from '@/lib/transcript/candidate';
import type { DirectoryCandidate, Loading } from './loading';
import { tryFiles } from './try-files';

/**
 * Looks the episode up in feeds until one lists it: those that the page links, then the one that Apple's
 * directory has under the show's number, then those it finds by name, if the listener allows to ask.
 */
export async function tryFeeds(loading: Loading, linked: readonly FeedCandidate[]): Promise<void> {
  const { options, result } = loading;
  const tried = new Set<string>();

  async function tryAll(feeds: readonly FeedCandidate[]): Promise<boolean> {
    for (const feed of feeds) {
      if (tried.has(feed.url)) continue;
      tried.add(feed.url);
      if (await tryFeed(loading, feed)) return true;
    }
    return false;
  }

  if (isComplete(loading) || options.signal?.aborted || (await tryAll(linked))) return;
  const { appleShow } = result.episode;
  if (appleShow && (await tryAll(await askDirectory(loading, lookupAddress(appleShow))))) return;
  const search = searchAddress(result.episode);
  if (!search || options.signal?.aborted) return;
  if (result.transcript && result.episode.enclosure) return;
  if (options.mayAsk) await tryAll(await askDirectory(loading, search));
  else result.unasked = searchTerm(result.episode);
}

/** Nothing that a feed could add: exact times, and the audio's address for a page that has no player. */
function isComplete({ isDone, result }: Loading): boolean {
  return Boolean(isDone() && result.episode.enclosure);
}

/** True if the feed lists the episode, or nobody waits for that any more. */
async function tryFeed(loading: Loading, candidate: FeedCandidate): Promise<boolean> {
  const { options, result } = loading;
  const { readFeed, signal, onProgress } = options;
  const answer = await readFeed(candidate.url, result.episode, {
    signal,
    onProgress: (bytes) => onProgress?.({ candidate, bytes }),
  });
  if (signal?.aborted) return true;
  onProgress?.(undefined);
  if (!answer.ok || !answer.item) {
    loading.fail({ candidate, failure: answer.ok ? { code: 'no-item' } : answer });
    return false;
  }
  const { item, feed } = answer;
  result.item = item;
  result.episode = enrichEpisode(result.episode, item, feed, candidate.url);
  // Without a language of its own a transcript has the feed's, says the namespace.
  const files = item.transcripts.map((file) => ({
    ...file,
    kind: 'file' as const,
    language: file.language ?? feed.language,
  }));
  result.choices.push(...files);
  await tryFiles(loading, files, feed.language);
  return true;
}

/** The feeds that the directory names for the show. */
async function askDirectory({ options, result, fail }: Loading, url: string) {
  const candidate: DirectoryCandidate = { kind: 'directory', url };
  const answer = await options.fetchText(url, { signal: options.signal });
  if (!answer.ok) {
    fail({ candidate, failure: answer });
    return [];
  }
  const feeds = feedsInDirectory(answer.text, result.episode);
  if (feeds.length === 0) fail({ candidate, failure: { code: 'no-show' } });
  return feeds.map((feed): FeedCandidate => ({ kind: 'feed', url: feed }));
}
