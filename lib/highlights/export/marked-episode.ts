import type { Episode } from '@/lib/feed/episode';
import type { Highlight } from '../types';

/** What a writer is given: an episode and those of its highlights that are wanted. */
export interface MarkedEpisode {
  episode: Episode;
  highlights: readonly Highlight[];
}

/** In the order of the audio. */
export function inOrder(highlights: readonly Highlight[]): Highlight[] {
  return highlights.toSorted((a, b) => a.playbackStart - b.playbackStart);
}

/** The day of an ISO 8601 date; undefined for anything else. */
export function dayOf(date: string | undefined): string | undefined {
  return /^\d{4}-\d{2}-\d{2}(?!\d)/.exec(date ?? '')?.[0];
}

/** A moment in milliseconds since the epoch as ISO 8601; empty for what no Date can hold. */
export function isoTime(stamp: number): string {
  return Math.abs(stamp) <= 8.64e15 ? new Date(stamp).toISOString() : '';
}
