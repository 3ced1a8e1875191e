import { readPodloveChapter } from '@/lib/chapters/podlove-chapter';
import { resolveAddress } from './address';
import { parseDuration } from './duration';
import type { FeedItem } from './feed';

const mostTranscripts = 20;
const mostChapters = 1_000;

/** Takes over what an item's child element says in its attributes; addresses are resolved against `base`. */
export function readAttributes(
  item: FeedItem,
  name: string,
  attributes: Record<string, string | undefined>,
  base: string,
): void {
  const address = resolveAddress(attributes.url, base);
  if (!address) return;
  const { type, language, rel, length } = attributes;
  switch (localName(name)) {
    case 'enclosure':
      item.enclosure ??= { url: address, type, length: Number(length) || undefined };
      break;
    case 'transcript':
      if (item.transcripts.length < mostTranscripts)
        item.transcripts.push({ url: address, type: type?.trim().toLowerCase(), language, rel });
      break;
    case 'chapters':
      item.chaptersUrl ??= address;
  }
}

/** Takes over a `psc:chapter`, which stands one element deeper than the rest. */
export function readChapter(
  item: FeedItem,
  attributes: Record<string, string | undefined>,
  base: string,
): void {
  item.chapters ??= [];
  if (item.chapters.length < mostChapters)
    item.chapters.push(...readPodloveChapter(attributes, base));
}

/** Takes over what an item's child element, its name in lower case, says in its text. */
export function setField(item: FeedItem, name: string, value: string, base: string): void {
  switch (name) {
    case 'title':
      item.title = value;
      break;
    case 'guid':
      item.guid ??= value;
      break;
    case 'link':
      item.link ??= resolveAddress(value, base);
      break;
    case 'pubdate':
      item.published ??= isoDate(value);
      break;
    case 'description':
    case 'content:encoded':
      if (value.length > (item.notes?.length ?? 0)) item.notes = value;
      break;
    default:
      if (localName(name) === 'title') item.title ??= value;
      if (localName(name) === 'duration') item.duration ??= parseDuration(value);
  }
}

/** ISO 8601 of an RFC 822 date. */
function isoDate(text: string): string | undefined {
  const time = Date.parse(text);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

/** The name of an element without its prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
