import type { AudioEvidence, Seam, Stretch } from '@/lib/timemap/evidence';
import type { Known } from '@/lib/timemap/fuse';
import type { Pin } from '@/lib/timemap/pins';

export const known: Known = {
  timing: 'cue',
  transcriptEnd: 3_000,
  duration: 3_000,
  pins: [],
  chapters: [],
};
export const pin = (playback: number, transcript: number, tolerance = 2): Pin => ({
  playback,
  transcript,
  end: transcript + 4,
  tolerance,
});
export const stretch = (
  [start, end, offset]: [number, number, number],
  changes: Partial<Stretch> = {},
): Stretch => {
  const trust = { tolerance: 0.2, confidence: 0.9, evidence: 'pauses' as const };
  return { start, end, offset, ...trust, ...changes };
};
export const seam = (time: number, strength = 0.8): Seam => ({ time, strength, kind: 'reservoir' });
export const heard = (stretches: Stretch[], seams: Seam[] = [], fit = 0.9): AudioEvidence => ({
  identity: { url: 'https://audio.example/a.mp3' },
  seams,
  stretches,
  fit,
});
