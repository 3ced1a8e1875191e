import { Parser } from 'htmlparser2';
import type { FeedHead, FeedItem } from './feed';
import { localName, readAttributes, readChapter, setField } from './read-item';

/** Deeper than any feed; the parser's own stack costs quadratic time in depth. */
const deepest = 200;
const mostItems = 20_000;
/** Characters kept of one field. */
const longest = 4_000;
const longestNotes = 100_000;
/** Text fields, by element name in lower case. */
const fields = new Set(['title', 'guid', 'link', 'pubdate', 'duration', 'language']);
const notes = new Set(['description', 'content:encoded']);

interface FeedReader {
  /** What has been read of the show so far. */
  readonly head: FeedHead;
  /** The next piece of the feed; pieces may end anywhere. */
  write(xml: string): void;
  /** Closes what a truncated feed left open, and with it the last item. */
  end(): void;
}

/**
 * Reads an RSS feed found at `url`, which relative addresses are resolved against, piece by piece; keeps no
 * item but hands each to `onItem` once it is complete. Never throws: input that goes wrong ends it.
 * Elements of the podcast and iTunes namespaces are known by their local name, since feeds bind wrong
 * addresses and prefixes to them; declared entities are never expanded.
 */
export function createFeedReader(url: string, onItem: (item: FeedItem) => void): FeedReader {
  const head: FeedHead = { url };
  const open: string[] = [];
  let items = 0;
  let item: FeedItem | undefined;
  let text: string | undefined;
  let room = longest;

  function openTag(name: string, attributes: Record<string, string | undefined>) {
    const parent = open.at(-1);
    open.push(name);
    text = undefined;
    if (name === 'item' && !item) item = { transcripts: [] };
    else if (item && parent === 'item') readAttributes(item, name, attributes, url);
    else if (item && parent?.endsWith('chapters')) readChapter(item, attributes, url);
    if ((parent === 'item' || parent === 'channel') && fields.has(localName(name))) text = '';
    if (parent === 'item' && notes.has(name)) text = '';
    room = notes.has(name) ? longestNotes : longest;
    if (open.length > deepest || items >= mostItems) parser.pause();
  }

  function closeTag() {
    const name = open.pop() ?? '';
    const value = text?.trim();
    text = undefined;
    if (name === 'item' && item && !open.includes('item')) {
      const complete = item;
      item = undefined;
      items += 1;
      onItem(complete);
    } else if (value && item) setField(item, name, value, url);
    else if (value && name === 'title') head.title ??= value;
    else if (value && name === 'language') head.language ??= value;
  }

  const parser = new Parser(
    {
      onopentag: openTag,
      onclosetag: closeTag,
      ontext(piece) {
        if (text !== undefined && text.length < room) text += piece.slice(0, room);
      },
    },
    { xmlMode: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  return {
    head,
    write: (xml) => parser.write(xml),
    end() {
      while (open.length > 0) closeTag();
    },
  };
}
