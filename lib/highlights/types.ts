/** A place in a transcript: the line's index and a UTF-16 offset in its text. */
export interface Place {
  line: number;
  offset: number;
}

/** From `start` up to and not including `end`. */
export interface TextRange {
  start: Place;
  end: Place;
}

/** Length of prefix and suffix, in UTF-16 units (as Hypothesis' TextQuoteAnchor uses). */
export const contextLength = 32;

/**
 * Enough to find marked words again when the transcript was replaced: text is the truth, places and
 * times only tell repeats apart (as in the W3C Web Annotation TextQuoteSelector).
 */
export interface Anchor {
  /** The marked words; lines are joined with one space. */
  quote: string;
  /** Up to 32 characters before and after the quote, over line borders. */
  prefix: string;
  suffix: string;
  range: TextRange;
  /** Transcript time, seconds. */
  start: number;
  end: number;
}

export const highlightColours = ['yellow', 'green', 'blue', 'pink'] as const;
export type HighlightColour = (typeof highlightColours)[number];

/** What of a highlight is changed by itself; its place is its words, lines and times. */
export const highlightParts = ['note', 'tags', 'colour', 'place'] as const;
export type HighlightPart = (typeof highlightParts)[number];

export interface Highlight extends Anchor {
  id: string;
  episodeId: string;
  /** Playback time, seconds; equals transcript time where no map was known. */
  playbackStart: number;
  playbackEnd: number;
  speaker?: string;
  note: string;
  tags: string[];
  colour: HighlightColour;
  /** Milliseconds since the epoch. */
  created: number;
  edited: number;
  /** When which part was changed last; absent parts are as they were made, absent as a whole all count as `edited`. */
  edits?: Partial<Record<HighlightPart, number>>;
  /** When it was put into the bin; absent while it is kept. */
  deleted?: number;
}
