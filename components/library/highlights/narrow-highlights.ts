import type { Highlight, HighlightColour } from '@/lib/highlights/types';
import type { Kept } from '../../services';

export const madeFilters = ['any', 'week', 'month', 'year', 'range'] as const;

/** Which highlights are listed; what is empty is not asked for. */
export interface HighlightFilters {
  tag: string;
  colour: HighlightColour | '';
  /** Only with a note. */
  noted: boolean;
  /** When they were made. */
  made: (typeof madeFilters)[number];
  /** With `range`: days as `yyyy-mm-dd` in the listener's time, both included. */
  from: string;
  to: string;
}

export const noHighlightFilters: HighlightFilters = {
  tag: '',
  colour: '',
  noted: false,
  made: 'any',
  from: '',
  to: '',
};

/** Whether they leave anything out. */
export function isNarrowing({ tag, colour, noted, made, from, to }: HighlightFilters): boolean {
  if (tag !== '' || colour !== '' || noted) return true;
  return made === 'range' ? from !== '' || to !== '' : made !== 'any';
}

/**
 * What the filters leave of a show's highlights, or of all if `show` is empty, in the order they are kept. `now` is
 * milliseconds since the epoch.
 */
export function narrowHighlights(
  { episodes, highlights }: Kept,
  show: string,
  filters: HighlightFilters,
  now: number,
): readonly Highlight[] {
  if (show === '' && !isNarrowing(filters)) return highlights;
  const ofShow = new Set(episodes.flatMap((it) => (it.show === show ? it.id : [])));
  const { tag, colour, noted } = filters;
  const [first, last] = madeBetween(filters, now);
  return highlights.filter(
    (it) =>
      (show === '' || ofShow.has(it.episodeId)) &&
      (tag === '' || it.tags.includes(tag)) &&
      (colour === '' || it.colour === colour) &&
      (!noted || it.note.trim() !== '') &&
      it.created >= first &&
      it.created < last,
  );
}

/** Every tag once, in the listener's order. */
export function tagNames({ highlights }: Kept): string[] {
  const names = new Set(highlights.flatMap(({ tags }) => tags));
  return [...names].sort((a, b) => a.localeCompare(b));
}

const day = 24 * 60 * 60 * 1000;
const spans = { week: 7 * day, month: 31 * day, year: 366 * day };

/** From the first moment up to and not including the last. */
function madeBetween({ made, from, to }: HighlightFilters, now: number): [number, number] {
  if (made === 'any') return [-Infinity, Infinity];
  if (made !== 'range') return [now - spans[made], Infinity];
  return [momentOf(`${from}T00:00`) ?? -Infinity, momentOf(`${to}T24:00`) ?? Infinity];
}

/** Without an offset, dates with a time are local: https://tc39.es/ecma262/#sec-date-time-string-format */
function momentOf(date: string): number | undefined {
  const moment = Date.parse(date);
  return Number.isNaN(moment) ? undefined : moment;
}
