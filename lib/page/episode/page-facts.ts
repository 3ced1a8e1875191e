import { resolveAddress } from '@/lib/feed/address';
import { normaliseTitle } from '@/lib/feed/normalise-title';
import type { EpisodeFacts } from './json-ld-episode';
import { partTitle } from './show-and-title';

/** Short pieces that sites offer as an appetiser (Spotify's `og:audio` lasts about a minute). */
const preview = /preview|\bclips?\b|scdn\.co\//i;
const statedDate = /Episode Date:\s{0,9}([A-Z][a-z]{2,8} \d{1,2}, \d{4})/;

/** Content of the first `<meta>` of this name or property. */
export function metaOf(root: Document, name: string): string | undefined {
  const meta = root.querySelector(`meta[property="${name}"], meta[name="${name}"]`);
  return rowOf(meta?.getAttribute('content'));
}

/** The page's own address: its canonical link where that is on this host and not just its front page. */
export function pageAddress(root: Document, url: string): string {
  const [own = url] = url.split('#');
  const said = resolveAddress(
    root.querySelector('link[rel="canonical"]')?.getAttribute('href'),
    own,
  );
  const [canonical = own] = said?.split('#') ?? [];
  const front = new URL(canonical).pathname === '/' && new URL(own).pathname !== '/';
  return new URL(canonical).host === new URL(own).host && !front ? canonical : own;
}

/** What the page's head, first heading and text say of the episode, where it is no guess. */
export function pageFacts(root: Document, url: string): EpisodeFacts {
  const heading =
    metaOf(root, 'og:title') ??
    rowOf(root.querySelector('h1')?.textContent) ??
    rowOf(root.querySelector('title')?.textContent);
  const { title, show } = partTitle(heading ?? '', url);
  const audio = resolveAddress(
    metaOf(root, 'og:audio:secure_url') ?? metaOf(root, 'og:audio'),
    url,
  );
  const seconds = Number(metaOf(root, 'music:duration'));
  return {
    title: title || undefined,
    show: show ?? siteOfFeed(root),
    enclosure: audio && !preview.test(audio) ? audio : undefined,
    image: resolveAddress(metaOf(root, 'og:image'), url),
    published: metaOf(root, 'article:published_time') ?? dateIn(root),
    duration: seconds > 0 ? seconds : undefined,
    language: root.documentElement.getAttribute('lang')?.trim() || undefined,
  };
}

function rowOf(text: string | null | undefined): string | undefined {
  return text?.slice(0, 4_000).replace(/\s+/g, ' ').trim() || undefined;
}

/** The site's name, if it is also the name of the feed that it links. */
function siteOfFeed(root: Document): string | undefined {
  const site = metaOf(root, 'og:site_name');
  if (!site) return undefined;
  const feeds = root.querySelectorAll('link[rel~="alternate"][type="application/rss+xml"][title]');
  const names = [...feeds].map((feed) => normaliseTitle(feed.getAttribute('title') ?? ''));
  return names.includes(normaliseTitle(site)) ? site : undefined;
}

function dateIn(root: Document): string | undefined {
  const [, date] = statedDate.exec(root.body?.textContent ?? '') ?? [];
  const time = date ? Date.parse(`${date} UTC`) : Number.NaN;
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().slice(0, 10);
}

/** Whether the page's address is that of a list: search results, archives. */
export function isSearch(url: string): boolean {
  const { pathname, searchParams } = new URL(url);
  return (
    /\/search(?:\/|$)/i.test(pathname) ||
    ['q', 's', 'query', 'search'].some((name) => searchParams.has(name))
  );
}
