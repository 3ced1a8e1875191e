import { resolveAddress } from '@/lib/feed/address';
import { jsonLdFeed } from './json-ld-episode';
import { knownIds } from './known-ids';

const mostFeeds = 3;
const comments = /comments?\b|kommentar|comentario/i;
const podcast = /podcast|episode|\bcast\b|audio|\bmp3\b/i;
const feedHost =
  /^(?:feeds?|rss)\.|(?:anchor|transistor|captivate|fireside|omnycontent|megaphone|simplecast|libsyn|buzzsprout|podbean|podigee)\./;

/**
 * The feeds of the page: of its address, of the series in its JSON-LD, then those it links, the ones
 * that are surely of a podcast first; never those of comments.
 */
export function findFeeds(root: Document, base: string): string[] {
  const own = [knownIds(root, base).feed, jsonLdFeed(root, base)].filter(
    (feed) => feed !== undefined,
  );
  const links = root.querySelectorAll('link[rel~="alternate"][type="application/rss+xml"]');
  const feeds = [...links].flatMap((link) => {
    const url = resolveAddress(link.getAttribute('href'), base);
    const title = link.getAttribute('title') ?? '';
    if (!url || comments.test(title) || /\/comments?\//.test(url)) return [];
    const weight = Number(isPodcastHost(url)) + Number(podcast.test(`${title} ${url}`));
    return [{ url, weight }];
  });
  const ordered = feeds.sort((a, b) => b.weight - a.weight).map(({ url }) => url);
  return [...new Set([...own, ...ordered])].slice(0, mostFeeds);
}

/** Whether a host serves podcast feeds or files. */
export function isPodcastHost(url: string): boolean {
  return feedHost.test(new URL(url).hostname);
}
