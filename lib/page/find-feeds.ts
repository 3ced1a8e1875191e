import { resolveAddress } from '@/lib/feed/address';

const mostFeeds = 3;
const comments = /comments?\b|kommentar|comentario/i;
const podcast = /podcast|episode|\bcast\b|audio|\bmp3\b/i;
const feedHost =
  /^(?:feeds?|rss)\.|(?:anchor|transistor|captivate|fireside|omnycontent|megaphone|simplecast|libsyn|buzzsprout|podbean|podigee)\./;

/** The feeds that the page links, those that are surely of a podcast first; never those of comments. */
export function findFeeds(root: Document, base: string): string[] {
  const links = root.querySelectorAll('link[rel~="alternate"][type="application/rss+xml"]');
  const feeds = [...links].flatMap((link) => {
    const url = resolveAddress(link.getAttribute('href'), base);
    const title = link.getAttribute('title') ?? '';
    if (!url || comments.test(title) || /\/comments?\//.test(url)) return [];
    const weight = Number(isPodcastHost(url)) + Number(podcast.test(`${title} ${url}`));
    return [{ url, weight }];
  });
  const ordered = feeds.sort((a, b) => b.weight - a.weight).map(({ url }) => url);
  return [...new Set(ordered)].slice(0, mostFeeds);
}

/** Whether a host serves podcast feeds or files. */
export function isPodcastHost(url: string): boolean {
  return feedHost.test(new URL(url).hostname);
}
