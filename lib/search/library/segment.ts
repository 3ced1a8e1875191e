import type { TermRows } from './merge-rows';

/** A transcript in the index. */
export interface IndexedTranscript {
  /** Of its record among the documents: given once, so it always means the same words. */
  id: number;
  transcriptId: string;
  episodeId: string;
  /** Milliseconds since the epoch. */
  saved: number;
  speakers: string[];
}

/** A transcript before it is turned over. */
export interface Outline extends IndexedTranscript {
  /** See `EncodedTranscript`. */
  terms: Uint8Array<ArrayBuffer>;
}

/** A transcript that was taken out, with the terms it held: how frequent a term is counts what is there. */
export type Gone = Pick<Outline, 'id' | 'terms'>;

/**
 * What some transcripts brought into the index: terms that no segment before knows, and of each term which of these
 * transcripts hold it. And what was taken out of the segments before. Kept as it is used, without decoding.
 */
export interface Segment extends TermRows {
  /** The number of the first of its own terms: how many the segments before have. */
  first: number;
  /** Its own terms in the order of their numbers, parted by newlines; empty where no transcript holds it any more. */
  terms: string;
  /** Its own terms in the order of their letters: their places. */
  sorted: Uint32Array<ArrayBuffer>;
  masks: Uint32Array<ArrayBuffer>;
  documents: IndexedTranscript[];
  gone: Gone[];
}

/** A segment's own terms. */
export function termsOf({ terms, masks }: Segment): string[] {
  return masks.length === 0 ? [] : terms.split('\n');
}

/** The order of `sorted`. */
export function compareTerms(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
