import { createFeedDecoder } from '@/lib/feed/decode-feed';
import { createFeedReader } from '@/lib/feed/feed-reader';
import { createItemMatcher } from '@/lib/feed/match-item';
import type { ReadFeed } from '@/lib/messaging/read-feed';
import { createGuardedRequest, type GuardedRequestOptions } from './guarded-request';
import { readPieces } from './read-pieces';

export interface ReadFeedPorts extends GuardedRequestOptions {
  /** Bytes after decompression. The largest feeds met have 30 MB. */
  mostBytes?: number;
}

/**
 * Makes the ReadFeed of the background: reads the feed as a stream, keeps only what may be the episode,
 * and stops at the item that surely is.
 */
export function createReadFeed(ports: ReadFeedPorts): ReadFeed {
  const { mostBytes = 64_000_000 } = ports;
  const request = createGuardedRequest(ports);
  return (address, episode, { signal, onProgress } = {}) =>
    request(
      address,
      async (response, url) => {
        const decode = createFeedDecoder(response.headers.get('content-type') ?? undefined);
        let isSure = false;
        let bytes = 0;
        const reader = createFeedReader(url, (item) => (isSure ||= matcher.take(item)));
        const matcher = createItemMatcher(reader.head, episode);
        await readPieces(response, (piece) => {
          bytes += piece.length;
          onProgress?.(bytes);
          reader.write(decode(piece));
          return isSure || bytes > mostBytes;
        });
        if (!isSure && bytes <= mostBytes) reader.end();
        const item = matcher.best();
        if (!item && bytes > mostBytes) return 'too-large';
        return { ok: true as const, feed: reader.head, item };
      },
      signal,
    );
}
