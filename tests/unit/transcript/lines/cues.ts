import type { Cue } from '@/lib/transcript/lines/cue';

/** Cues of a second each, one after the other. */
export function cuesOf(payloads: string[], speakers: (string | undefined)[] = []): Cue[] {
  return payloads.map((payload, n) => {
    const speaker = speakers[n];
    return { start: n, end: n + 1, payload, at: n + 1, ...(speaker && { speaker }) };
  });
}
