import type { Episode } from '@/lib/feed/episode';
import type { FeedHead, FeedItem } from '@/lib/feed/feed';
import { matchItem } from '@/lib/feed/match-item';
import { parseFeed } from '@/lib/feed/parse-feed';
import type { FetchFailure, FetchText } from './fetch-text';

/** What reading a feed for one episode comes to; without `item` the feed does not list it. */
export type FeedResult = { ok: true; feed: FeedHead; item?: FeedItem } | FetchFailure;

interface ReadFeedOptions {
  signal?: AbortSignal;
  /** Hears now and then how many bytes have been read. */
  onProgress?: (bytes: number) => void;
}

/** Looks an episode up in the feed at an address, whoever does it (background, page). Never throws. */
export type ReadFeed = (
  url: string,
  episode: Episode,
  options?: ReadFeedOptions,
) => Promise<FeedResult>;

/** Looks an episode up in a feed that comes as one text. */
export function readFeedBy(fetchText: FetchText): ReadFeed {
  return async (url, episode, { signal } = {}) => {
    const answer = await fetchText(url, { signal });
    if (!answer.ok) return answer;
    const { items, ...feed } = parseFeed(answer.text, answer.url);
    return { ok: true, feed, item: matchItem({ ...feed, items }, episode) };
  };
}
