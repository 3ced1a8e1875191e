import { Parser } from 'htmlparser2';
import { resolveAddress } from './address';
import { parseDuration } from './duration';
import type { Feed, FeedItem } from './feed';

/** Deeper than any feed; the parser's own stack costs quadratic time in depth. */
const deepest = 200;
const mostItems = 20_000;
const mostTranscripts = 20;
/** Characters kept of one field. */
const longest = 4_000;

type Attributes = Record<string, string | undefined>;
/** Text fields, by element name in lower case. */
const fields = new Set(['title', 'guid', 'link', 'pubdate', 'duration', 'language']);

/**
 * Reads an RSS feed found at `url`, which relative addresses are resolved against. Never throws:
 * whatever was read before the input went wrong is returned. Elements of the podcast and iTunes
 * namespaces are known by their local name, since feeds bind wrong addresses and prefixes to them;
 * declared entities are never expanded.
 */
export function parseFeed(xml: string, url: string): Feed {
  const feed: Feed = { url, items: [] };
  const open: string[] = [];
  let item: FeedItem | undefined;
  let text: string | undefined;

  function openTag(name: string, attributes: Attributes) {
    const parent = open.at(-1);
    open.push(name);
    text = undefined;
    if (name === 'item' && !item) item = { transcripts: [] };
    else if (item && parent === 'item') readAttributes(item, name, attributes, url);
    if ((parent === 'item' || parent === 'channel') && fields.has(localName(name))) text = '';
    if (open.length > deepest || feed.items.length >= mostItems) parser.pause();
  }

  function closeTag() {
    const name = open.pop() ?? '';
    const value = text?.trim();
    text = undefined;
    if (name === 'item' && item && !open.includes('item')) {
      feed.items.push(item);
      item = undefined;
    } else if (value && item) setField(item, name, value, url);
    else if (value && name === 'title') feed.title ??= value;
    else if (value && name === 'language') feed.language ??= value;
  }

  const parser = new Parser(
    {
      onopentag: openTag,
      onclosetag: closeTag,
      ontext(piece) {
        if (text !== undefined && text.length < longest) text += piece.slice(0, longest);
      },
    },
    { xmlMode: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.write(xml);
  // Closes what a truncated feed left open, and with it the last item.
  while (open.length > 0) closeTag();
  return feed;
}

function readAttributes(item: FeedItem, name: string, attributes: Attributes, base: string) {
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

function setField(item: FeedItem, name: string, value: string, base: string) {
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

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
