import type { Seam } from './evidence';
import { placeJump } from './place-jump';
import type { Run } from './runs';

export interface Episode {
  /** Where the transcript ends, transcript time, seconds. */
  end: number;
  /** Where the audio was joined, as far as that is known. */
  seams: readonly Seam[];
  /** Whether an offset at the end explains the length of the audio. */
  fitsLength(offset: number): boolean;
}

/** Offsets nearer than this are the same one: no advert is so short. Seconds. */
const sameOffset = 2;
/** A run ends this near to its seam: cues begin a little before their words. Seconds. */
const nearSeam = 0.6;
/** How much confidence is left where nothing but the neighbours speaks for an offset. */
const carried = 0.5;

/**
 * Runs over the whole transcript. Between two of the same offset it holds; where it changes, it does so at a seam,
 * else just before evidence with a place, or right after the last run where only the listener's tap follows. Where one run
 * ends at a seam and the next begins at another, what is between them is in the transcript's audio only. The first offset holds from the beginning unless a seam says otherwise, the last one to the end.
 */
export function fillGaps(runs: readonly Run[], episode: Episode): Run[] {
  const first = runs[0];
  const last = runs.at(-1);
  if (!first || !last) return [];
  const filled = runs.flatMap((run, index) => {
    const next = runs[index + 1];
    return next && next.start > run.end ? [run, ...between(run, next, episode.seams)] : [run];
  });
  const tail = { ...last, start: last.end, end: episode.end };
  if (!episode.fitsLength(last.offset)) tail.confidence *= carried;
  return [...head(first, episode.seams), ...filled, tail].filter(({ start, end }) => end > start);
}

function between(a: Run, b: Run, seams: readonly Seam[]): Run[] {
  const confidence = Math.min(a.confidence, b.confidence);
  if (Math.abs(a.offset - b.offset) < sameOffset)
    return [{ ...a, start: a.end, end: b.start, confidence }];
  if (isReplaced(a, b, seams)) return [];
  const seam = placeJump({ from: a.offset, to: b.offset, earliest: a.end, latest: b.start }, seams);
  const at = seam ?? (b.evidence.join() === 'listener' ? a.end : b.start);
  const left = seam === undefined ? confidence * carried : confidence;
  return [
    { ...a, start: a.end, end: at, confidence: left },
    { ...b, start: at, end: b.start, confidence: left },
  ];
}

/** Both ends of the gap are seams: other audio stands there, as long as it likes. */
function isReplaced(a: Run, b: Run, seams: readonly Seam[]): boolean {
  const isSeam = (at: number) => seams.some(({ time }) => Math.abs(time - at) < nearSeam);
  const [from, to] = [a.end + a.offset, b.start + b.offset];
  return b.start - a.end > sameOffset && to > from && isSeam(from) && isSeam(to);
}

function head(first: Run, seams: readonly Seam[]): Run[] {
  const jump = { from: 0, to: first.offset, earliest: 0, latest: first.start };
  const moved = Math.abs(first.offset) >= sameOffset;
  const seam = moved ? placeJump(jump, seams) : undefined;
  if (seam === undefined) {
    const confidence = moved ? first.confidence * carried : first.confidence;
    return [{ ...first, start: 0, end: first.start, confidence }];
  }
  const own: Run = { ...first, start: 0, end: seam, offset: 0, evidence: ['seams'] };
  return [
    { ...own, confidence: first.confidence * carried },
    { ...first, start: seam, end: first.start },
  ];
}
