import type { Timing } from '@/lib/transcript/types';
import { applyPins } from './apply-pins';
import { leastFit, type AudioEvidence, type Stretch } from './evidence';
import { fillGaps } from './fill-gaps';
import type { Pin } from './pins';
import type { Run } from './runs';
import type { Piece } from './pieces';
import { createTimeMap, type TimeMap } from './time-map';
import { warp } from './warp';
import { weigh } from './weigh';

/** All that is known of how the two clocks of an episode belong together. */
export interface Known {
  timing: Timing;
  /** End of the audio the transcript was made from, else of its last line; transcript time, seconds. */
  transcriptEnd: number;
  /** Length of the media, seconds; undefined while unknown. */
  duration?: number;
  /** The newest last. */
  pins: readonly Pin[];
  /** See `pairChapters`. */
  chapters: readonly Stretch[];
  audio?: AudioEvidence;
}

/** Lengths may differ by this much before it says anything: end music, a rounded last mark. */
const slackSeconds = 15;
const slackShare = 0.02;

/**
 * Combines all evidence to a map:
 * 1. Stretches of chapters and audio that agree make each other surer, those that disagree less sure (`weigh`); those of
 *    audio that does not fit the lines say nothing.
 * 2. The listener confirms, nudges or refutes what they say (`applyPins`).
 * 3. What lies between is filled from its neighbours; seams say where an offset changes (`fillGaps`).
 * 4. Lengths have no place: alone they only say how far the clocks, taken to be the same, may be off; beside other
 *    evidence they confirm its last offset, or speak against one that puts lines behind the end of the audio.
 * Where the transcript's own times are spread, pins alone stretch it between them (`warp`).
 */
export function fuse(known: Known): TimeMap {
  const { timing, transcriptEnd: end, duration, pins, chapters, audio } = known;
  const seams = audio?.seams ?? [];
  const heard = audio && audio.fit >= leastFit ? audio.stretches : [];
  const placed = weigh([...chapters, ...heard]);
  if (placed.length + pins.length === 0) return createTimeMap([pieceOf(lengthRun(known))]);
  if (placed.length === 0 && timing !== 'cue' && timing !== 'interpolated')
    return createTimeMap(warp(pins, end, duration));
  const fitsLength = (offset: number) => lengthFits(known, offset);
  const runs = fillGaps(applyPins(placed, pins, seams), { end, seams, fitsLength });
  return createTimeMap(runs.map((run) => pieceOf(doubted(run, known))));
}

/** Half as sure where it would have lines said after the end of the media. */
function doubted(run: Run, { transcriptEnd, duration = Infinity }: Known): Run {
  const isPastEnd = run.end + run.offset > duration + slackOf(transcriptEnd);
  return isPastEnd ? { ...run, confidence: run.confidence / 2 } : run;
}

/** Whether an offset at the end of the transcript explains the length of the media; an unknown length does not object. */
export function lengthFits(known: Pick<Known, 'transcriptEnd' | 'duration'>, offset = 0): boolean {
  const { transcriptEnd, duration } = known;
  if (duration === undefined) return offset === 0;
  const rest = duration - transcriptEnd - offset;
  return Math.abs(rest) <= slackOf(transcriptEnd);
}

function slackOf(transcriptEnd: number): number {
  return Math.max(slackSeconds, transcriptEnd * slackShare);
}

function lengthRun(known: Known): Run {
  const { transcriptEnd: end, duration = end } = known;
  const fits = lengthFits(known);
  const tolerance = fits ? 1 : Math.abs(duration - end);
  return {
    start: 0,
    end,
    offset: 0,
    tolerance,
    confidence: fits ? 0.8 : 0.3,
    evidence: ['length'],
  };
}

function pieceOf({ start, end, offset, ...trust }: Run): Piece {
  return { start, end, playbackStart: start + offset, playbackEnd: end + offset, ...trust };
}
