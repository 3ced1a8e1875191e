import { normaliseAddress, resolveAddress } from '@/lib/feed/address';
import { parseDuration } from '@/lib/feed/duration';
import type { Episode } from '@/lib/feed/episode';
import {
  innerText,
  isNode,
  readJsonLd,
  textOf,
  type JsonLd,
  type JsonLdNode,
} from './read-json-ld';

export type EpisodeFacts = Partial<Omit<Episode, 'page'>>;

const episodeTypes = /^(?:PodcastEpisode|RadioEpisode|Episode)$/;
/** A recording shorter than this is a sound effect or an article read aloud. Seconds. */
const shortest = 300;

/**
 * What the page's JSON-LD says of the one episode it is about (schema.org PodcastEpisode and its
 * kin; an AudioObject only if it is part of a series or long). Undefined where it lists several.
 */
export function jsonLdEpisode(root: Document, url: string): EpisodeFacts | undefined {
  const data = readJsonLd(root);
  const episodes = data.filter(({ types }) => types.some((type) => episodeTypes.test(type)));
  // The recording within an episode says less than the episode itself.
  const named = episodes.length > 0 ? episodes : data.filter(isSpokenAudio);
  const page = normaliseAddress(url);
  const own = named.filter(({ node }) => addressesOf(node, url).includes(page));
  const chosen = own.length > 0 ? own : named.filter(({ listed }) => !listed);
  const isOne = new Set(chosen.map(nameOf)).size === 1;
  return isOne ? factsOf(chosen[0]!.node, url) : undefined;
}

/** The feed of the one series that the JSON-LD names (schema.org `webFeed`). */
export function jsonLdFeed(root: Document, url: string): string | undefined {
  const series = readJsonLd(root).filter(({ types }) => types.includes('PodcastSeries'));
  const feeds = series.map(({ node }) => textOf(node.webFeed) ?? innerText(node.webFeed, 'url'));
  const named = new Set(feeds.flatMap((feed) => resolveAddress(feed, url) ?? []));
  const [only] = named;
  return named.size === 1 ? only : undefined;
}

function isSpokenAudio({ node, types }: JsonLd): boolean {
  if (!types.includes('AudioObject')) return false;
  return seriesOf(node) !== undefined || (lengthOf(node) ?? 0) >= shortest;
}

function nameOf({ node }: JsonLd): string | undefined {
  return textOf(node.name) ?? textOf(node.headline);
}

function addressesOf(node: JsonLdNode, base: string): (string | undefined)[] {
  const said = [
    node.url,
    node['@id'],
    node.mainEntityOfPage,
    innerText(node.mainEntityOfPage, '@id'),
  ];
  return said.map((value) => {
    const address = resolveAddress(textOf(value), base);
    return address && normaliseAddress(address);
  });
}

function factsOf(node: JsonLdNode, base: string): EpisodeFacts {
  const media = [node.associatedMedia, node.audio, node.encoding];
  const contents = [
    ...media.map((value) => innerText(value, 'contentUrl')),
    textOf(node.contentUrl),
  ];
  return {
    title: textOf(node.name) ?? textOf(node.headline),
    show: seriesOf(node),
    enclosure: resolveAddress(contents.find(Boolean), base),
    image: resolveAddress(textOf(node.image) ?? innerText(node.image, 'url'), base),
    published: isoDate(textOf(node.datePublished)),
    duration: lengthOf(node),
    language: textOf(node.inLanguage),
  };
}

function seriesOf(node: JsonLdNode): string | undefined {
  const [season] = [node.partOfSeason].flat();
  return (
    innerText(node.partOfSeries, 'name') ??
    innerText(node.isPartOf, 'name') ??
    (isNode(season) ? innerText(season.partOfSeries, 'name') : undefined)
  );
}

function lengthOf(node: JsonLdNode): number | undefined {
  const media = [node.associatedMedia, node.audio].map((value) => innerText(value, 'duration'));
  const said = [textOf(node.timeRequired), textOf(node.duration), ...media].find(Boolean);
  return said ? parseDuration(said) : undefined;
}

/** The date as it was said, if it is one. */
function isoDate(text: string | undefined): string | undefined {
  return text && /^\d{4}-\d\d-\d\d/.test(text) && !Number.isNaN(Date.parse(text))
    ? text
    : undefined;
}
