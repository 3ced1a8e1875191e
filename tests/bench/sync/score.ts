import { activeLineAt } from '@/lib/clock/active-line';
import type { AudioEvidence } from '@/lib/timemap/evidence';
import { fuse, type Known } from '@/lib/timemap/fuse';
import { judgeSync } from '@/lib/timemap/sync-state';
import { insertionAt } from '@/lib/timemap/time-map';
import { quantile } from '../measure';
import type { MadeCase } from './cases';

export interface Score {
  /** How far lines are from their words, seconds. */
  median: number;
  p95: number;
  /** Shares, 0..1: of lines that are no farther than half a second; of moments at which a line that is more than two seconds wrong, or any in an advert, lights as synced; at which the state is synced. */
  within: number;
  false: number;
  synced: number;
}

/** Seconds. */
const [near, far] = [0.5, 2];
const betweenSamples = 1;

/** What a listener of the whole episode is shown with this evidence. */
export function score(made: MadeCase, audio?: AudioEvidence): Score {
  const lines = made.cues.map(({ line }) => line);
  const { duration } = made;
  const known: Known = {
    timing: 'cue',
    transcriptEnd: lines.at(-1)!.end,
    duration,
    pins: [],
    chapters: [],
    audio,
  };
  const map = fuse(known);
  const errors = made.cues.map((cue) => {
    const truth = made.truth(cue);
    return truth === undefined ? Number.NaN : Math.abs(map.toPlayback(cue.line.start) - truth);
  });
  let [synced, wrong, moments] = [0, 0, 0];
  const look = (time: number, transcript: number | undefined) => {
    moments += 1;
    if (judgeSync(known, map, time).state !== 'synced') return;
    synced += 1;
    const isLit = !insertionAt(map, time) && activeLineAt(lines, map.toTranscript(time)).index >= 0;
    const error = Math.abs(map.toTranscript(time) - (transcript ?? Number.POSITIVE_INFINITY));
    if (isLit && error > far) wrong += 1;
  };
  for (const cue of made.cues) {
    const truth = made.truth(cue);
    look(truth ?? cue.line.start, truth === undefined ? undefined : cue.line.start);
  }
  for (const { start, end } of made.inserted) {
    // Its edges are as far off as anything may be.
    for (let time = start + far; time < end - far; time += betweenSamples) look(time, undefined);
  }
  return {
    median: quantile(errors, 0.5),
    p95: quantile(errors, 0.95),
    within: errors.filter((error) => error <= near).length / errors.length,
    false: wrong / moments,
    synced: synced / moments,
  };
}
