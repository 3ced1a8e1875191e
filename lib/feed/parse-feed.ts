import type { Feed, FeedItem } from './feed';
import { createFeedReader } from './feed-reader';

/** Reads a whole RSS feed found at `url`, as `createFeedReader` does. Never throws. */
export function parseFeed(xml: string, url: string): Feed {
  const items: FeedItem[] = [];
  const reader = createFeedReader(url, (item) => items.push(item));
  reader.write(xml);
  reader.end();
  return { ...reader.head, items };
}
