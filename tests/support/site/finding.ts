import type { Site, SiteResponse } from '../internet.ts';
import { demoEpisode, readAudio, readText } from './demo-episode.ts';
import { markedTranscript } from './host-pages.ts';
import { hostStyle } from './host-style.ts';
import { escapeMarkup, htmlDocument } from './html.ts';

/** Ways from a page to its transcript, and what stands in them; each an episode of its own. */
export const ways = {
  apple: 'a page of Apple’s, whose directory knows the feed',
  unlinked: 'a page without feed; Apple’s directory finds the show by name',
  written: 'a page with a transcript, without player and feed',
  unknown: 'a page without feed; Apple’s directory does not know the show',
  namespace: 'a feed that binds `podcast:` to a wrong address, and writes odd types',
  relative: 'a feed whose addresses are relative',
  redirected: 'a feed that moved to another host, with relative addresses there',
  long: 'a feed of 20 MB, the episode last',
  endless: 'a feed that never ends',
  languages: 'a feed with transcripts in three languages',
  gone: 'a feed that is a 404',
  unlisted: 'a feed without the episode',
  big: 'a transcript of 30 MB',
  silent: 'a transcript whose server never answers',
  locked: 'a transcript on a host that may not be read',
} as const;
export type Way = keyof typeof ways;

const pages = 'https://finding.transistor.fm';
const feeds = 'https://feeds.acast.com';
const moved = 'https://feeds.megaphone.fm';
export const lockedHost = 'files.ferry.example';
const { show, title, published, duration } = demoEpisode;
const hasNoFeed: readonly Way[] = ['apple', 'unlinked', 'written', 'unknown'];

export function wayAddress(way: Way): string {
  if (way === 'apple') return 'https://podcasts.apple.com/us/podcast/the-tide-table/id77?i=1000';
  return `${pages}/episodes/${way}`;
}

/** What the directory answers, and the hosts of all ways. The second half of the long feed comes after `half`. */
export function findingSites(half?: Promise<void>): Record<string, Site> {
  const hosts = [pages, feeds, moved, 'https://podcasts.apple.com', 'https://itunes.apple.com'];
  const names = [...hosts.map((host) => new URL(host).hostname), lockedHost];
  return Object.fromEntries(names.map((name) => [name, ({ url }) => answer(url, half)]));
}

function answer(url: URL, half?: Promise<void>): ReturnType<Site> {
  const way = Object.keys(ways).find((name) => url.pathname.includes(name)) as Way | undefined;
  if (url.host === 'itunes.apple.com') return directory(url);
  if (url.host === 'podcasts.apple.com') return page('apple');
  if (!way) return undefined;
  if (url.pathname.endsWith('.mp3')) return typed('audio/mpeg', readAudio());
  if (url.pathname.endsWith('.vtt')) return transcript(way, url.searchParams.get('language'));
  if (url.origin === pages) return page(way);
  if (url.host === lockedHost || way === 'gone') return { status: 404 };
  if (way === 'redirected' && url.origin === feeds)
    return { status: 302, headers: { Location: `${moved}/shows/redirected` } };
  return feed(way, half);
}

/** Apple's number for the show is 77; another show of nearly the same name stands before it. */
function directory({ pathname, searchParams }: URL): SiteResponse {
  const other = { collectionId: 76, collectionName: `${show}s`, feedUrl: `${feeds}/unlisted` };
  const found = { collectionId: 77, collectionName: `${show} Podcast` };
  const asked = pathname === '/lookup' ? searchParams.get('id') : searchParams.get('term');
  const way = asked === '77' ? 'apple' : 'unlinked';
  const knows = asked === '77' || asked === show;
  const results = knows ? [other, { ...found, feedUrl: `${feeds}/${way}` }] : [other];
  return typed('text/javascript', JSON.stringify({ resultCount: results.length, results }));
}

function page(way: Way): SiteResponse {
  const audio = `${pages}/${way}.mp3`;
  const link = `<link rel="alternate" type="application/rss+xml" title="${show}" href="${feeds}/${way}">`;
  const about = {
    '@context': 'https://schema.org',
    '@type': 'PodcastEpisode',
    url: wayAddress(way),
    name: title,
    datePublished: published,
    duration: `PT${Math.round(duration)}S`,
    associatedMedia: way === 'written' ? undefined : { '@type': 'MediaObject', contentUrl: audio },
    partOfSeries: { '@type': 'PodcastSeries', name: way === 'unknown' ? 'Tide Pools' : show },
  };
  const head = `${hasNoFeed.includes(way) ? '' : link}<script type="application/ld+json">${JSON.stringify(about)}</script>`;
  const body = `<main><article><h1>${title}</h1><p>${ways[way]}</p>${
    way === 'written'
      ? markedTranscript()
      : `<audio controls preload="metadata" src="${audio}"></audio>`
  }</article></main>`;
  return typed(
    'text/html',
    htmlDocument({ title: `${title} | ${show}`, style: hostStyle, head, body }),
  );
}

function feed(way: Way, half?: Promise<void>): SiteResponse {
  const namespace =
    way === 'namespace' ? 'https://example.com/ns' : 'https://podcastindex.org/namespace/1.0';
  const head = `<?xml version="1.0"?><rss version="2.0" xmlns:podcast="${namespace}"><channel><title>${show}</title><language>en</language>`;
  const item = `<item><title>${title}</title><guid>finding-${way}</guid><pubDate>${new Date(published).toUTCString()}</pubDate><enclosure url="https://op3.dev/e/finding.transistor.fm/${way}.mp3" type="audio/mpeg"/>${transcripts(way)}</item>`;
  const rest = '</channel></rss>';
  if (way === 'long') return { body: inHalves(head, item + rest, half) };
  if (way === 'endless') return { body: inHalves(head, rest, new Promise(() => undefined)) };
  return typed('application/rss+xml', head + (way === 'unlisted' ? '' : item) + rest);
}

function transcripts(way: Way): string {
  const element = (url: string, more = '') =>
    `<podcast:transcript url="${escapeMarkup(url)}" ${more}/>`;
  switch (way) {
    case 'namespace':
      return element(`${feeds}/namespace.vtt`, 'type=" Text/VTT; charset=utf-8"');
    case 'locked':
      return element(`https://${lockedHost}/locked.vtt`, 'type="text/vtt"');
    case 'languages':
      return ['en', 'es', 'de']
        .map((language) =>
          element(`/languages.vtt?language=${language}`, `type="text/vtt" language="${language}"`),
        )
        .join('');
    default:
      return element(`../${way}.vtt`, 'type="application/octet-stream"');
  }
}

/** Twice 10 MB. */
async function* inHalves(head: string, tail: string, half?: Promise<void>): AsyncGenerator<string> {
  const notes = `<item><title>Another night</title><description><![CDATA[${'<p>It rained.</p>'.repeat(600)}]]></description></item>`;
  const piece = notes.repeat(100);
  yield head;
  for (let sent = 0; sent < 10; sent += 1) yield piece;
  await half;
  for (let sent = 0; sent < 10; sent += 1) yield piece;
  yield tail;
}

function transcript(way: Way, language: string | null): SiteResponse | Promise<never> {
  const whole = readText('transcript.vtt');
  if (way === 'silent') return new Promise(() => undefined);
  if (way === 'big') return typed('text/vtt', 'WEBVTT\n\n'.padEnd(30_000_000, '0'));
  if (!language || language === 'en') return typed('text/vtt', whole);
  return typed('text/vtt', `WEBVTT\n\n00:00:01.000 --> 00:00:04.000\nEsto es ${language}.\n`);
}

function typed(type: string, body: string | Uint8Array): SiteResponse {
  return {
    headers: { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-store' },
    body,
  };
}
