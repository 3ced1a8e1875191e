import type { Word } from '../types';

/** A piece of a file with its own times in seconds (transcript time), as the file has it: nothing mended yet. */
export interface Cue {
  start: number;
  /** Undefined where the format leaves it out. */
  end: number | undefined;
  /** What is shown, with its markup and its rows. */
  payload: string;
  speaker?: string;
  words?: Word[];
  /** 1-based row or item of the input. */
  at: number;
}

// A word a cue for a whole day; a file with more is junk that would only keep the reader waiting.
export const mostCues = 200_000;
