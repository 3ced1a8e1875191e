import type { Episode } from '@/lib/feed/episode';
import type { FeedHead, FeedItem } from '@/lib/feed/feed';
import type { FetchFailure } from './fetch-text';

/** What reading a feed for one episode comes to; without `item` the feed does not list it. */
export type FeedResult = { ok: true; feed: FeedHead; item?: FeedItem } | FetchFailure;

export interface ReadFeedOptions {
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
