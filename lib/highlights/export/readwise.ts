import type { Episode } from '@/lib/feed/episode';
import { quoteLink } from '../quote-text';
import type { Highlight } from '../types';
import { isoTime } from './marked-episode';

/** A highlight as `POST /api/v2/highlights/` takes it (https://readwise.io/api_deets). */
export interface ReadwiseHighlight {
  text: string;
  title: string;
  author?: string;
  source_url?: string;
  image_url?: string;
  source_type: 'marginear';
  category: 'podcasts';
  note?: string;
  /** Whole seconds. */
  location: number;
  location_type: 'time_offset';
  highlighted_at?: string;
  highlight_url?: string;
}

/**
 * What Readwise is sent of a highlight, texts cut to the lengths it takes. Undefined for one without words, which it
 * would refuse. It holds the same text of the same title and author for the same highlight, so that nothing is doubled
 * when it is sent twice.
 */
export function readwiseHighlight(
  { title, show, page, image }: Episode,
  highlight: Highlight,
): ReadwiseHighlight | undefined {
  const text = cut(highlight.quote, 8191);
  if (text === '') return undefined;
  const note = cut(readwiseNote(highlight), 8191);
  const link = quoteLink(highlight, { page });
  const highlighted = isoTime(highlight.created);
  return {
    text,
    title: cut(title ?? page, 511),
    ...(show && { author: cut(show, 1024) }),
    ...(link && page.length <= 2047 && { source_url: page }),
    ...(image && /^https?:/.test(image) && image.length <= 2047 && { image_url: image }),
    source_type: 'marginear',
    category: 'podcasts',
    ...(note && { note }),
    location: readwiseLocation(highlight),
    location_type: 'time_offset',
    ...(highlighted && { highlighted_at: highlighted }),
    ...(link && link.length <= 4095 && { highlight_url: link }),
  };
}

/** Tags and note in one: Readwise reads words that begin with a dot, at the head of a note, as tags. */
export function readwiseNote({ tags, note }: Highlight): string {
  return [tags.flatMap(dotTag).join(' '), note].filter(Boolean).join('\n');
}

/** Whole seconds of playback. */
export function readwiseLocation({ playbackStart }: Highlight): number {
  return Math.max(0, Math.floor(playbackStart));
}

function dotTag(tag: string): string[] {
  const name = tag.trim().replace(/\s+/gu, '-');
  return name === '' ? [] : [`.${name}`];
}

function cut(text: string, most: number): string {
  return text.replaceAll('\0', '').slice(0, most).toWellFormed().trim();
}
