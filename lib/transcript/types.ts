/** All times are seconds; intervals are half-open `[start, end)`. */

/** One spoken word with its own times (transcript time). */
export interface Word {
  start: number;
  end: number;
  text: string;
}

/** What lights up, is clicked, searched and highlighted. Times are transcript time. */
export interface Line {
  start: number;
  end: number;
  /** One unbroken string: no newlines, no markup, never empty. */
  text: string;
  speaker?: string;
  words?: Word[];
  /** Not speech but a sound put in words: `[Music]`, `(LAUGHTER)`, `♪`. */
  sound?: true;
  /** Another voice than before begins here, and the transcript does not say whose (`>>`). */
  turn?: true;
}

/**
 * How sure a transcript is of its line times, best first:
 * `cue` each line came with its own time; `interpolated` lines were spread between two given marks;
 * `estimated` lines were spread over the whole length; `none` nothing is known.
 */
export type Timing = 'cue' | 'interpolated' | 'estimated' | 'none';

/** Everything that can be wrong with a transcript; a list, so that what is imported can be held against it. */
export const problemCodes = [
  'bad-time',
  'empty-cue',
  'reversed-times',
  'out-of-order',
  'overlap',
  'bad-structure',
  'not-a-transcript',
  'truncated',
  'too-large',
] as const;

/** Something in the input that was skipped or mended, in data so that the view can say it in words. */
export interface Problem {
  code: (typeof problemCodes)[number];
  /** 1-based row of the input, or 1-based item for structured input, where known. */
  at?: number;
  /** A short piece of the offending input, for the person to recognise it by (at most 80 characters). */
  excerpt?: string;
}

/** What every `parseX` returns; it never throws on input. */
export interface Parsed {
  lines: Line[];
  problems: Problem[];
  language?: string;
  timing: Timing;
}

/** A stretch of text in reading order: the shape of most transcripts found in pages. */
export interface Block {
  /** The mark it begins at; without one it goes on within the time of the block before it. */
  start?: number;
  text: string;
  speaker?: string;
}

export interface Transcript {
  lines: Line[];
  problems: Problem[];
  timing: Timing;
  language?: string;
  /** Seconds of the audio it was made from, where that is known; its lines may end before. */
  duration?: number;
  source: Source;
}

/** Where a transcript came from, as it is shown to the listener. */
export interface Source {
  kind: 'page' | 'track' | 'feed' | 'import' | 'speech';
  /** `podscripts`, `bracketed`, `vtt`, `srt`, `json`… */
  format: string;
  url?: string;
}
