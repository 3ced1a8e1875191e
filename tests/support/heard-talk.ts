import { createEnvelope, type Envelope } from '@/lib/audio/envelope';
import type { Line } from '@/lib/transcript/types';
import { createRandom, pick } from '../bench/synthetic-episode';

/** Decibels. */
const [loud, quiet] = [70, 40];

/** Lines of two to five seconds with pauses of a third to one second between them; the same for the same seed. */
export function talkLines(seed: number, count: number): Line[] {
  const random = createRandom(seed);
  let at = 1;
  return Array.from({ length: count }, (_, index): Line => {
    const start = at;
    const end = start + 2 + 3 * random();
    at = end + 0.3 + 0.7 * random();
    return { start, end, text: `Line ${index} ${pick(random, ['of words', 'and more', 'ends'])}.` };
  });
}

/** Audio put in before a transcript time, seconds. */
export interface Insertion {
  at: number;
  seconds: number;
}

/** Other talk, which pauses at other times. */
const adverts = talkLines(99, 200);

/** What is heard if lines are spoken as they say, with other talk put in; and where each line then plays. */
export function heardTalk(lines: readonly Line[], insertions: readonly Insertion[] = []) {
  const offsetAt = (time: number) =>
    insertions.reduce((sum, { at, seconds }) => sum + (at <= time ? seconds : 0), 0);
  const spoken = lines.map(({ start, end }) => [start, end].map((time) => time + offsetAt(start)));
  const put = insertions.map(({ at, seconds }) => {
    const start = at + offsetAt(at) - seconds;
    return { start, end: start + seconds };
  });
  const others = put.flatMap(({ start, end }) =>
    adverts
      .filter((line) => line.end <= end - start)
      .map((line) => [start + line.start, start + line.end]),
  );
  const end = lines.at(-1)!.end + offsetAt(Infinity) + 2;
  const voices = [...spoken, ...others].sort((a, b) => a[0]! - b[0]!);
  return {
    duration: end,
    envelope: envelopeOf(voices, end),
    inserted: put,
    offsetOf: (line: Line) => offsetAt(line.start),
  };
}

function envelopeOf(voices: readonly number[][], end: number): Envelope {
  const envelope = createEnvelope();
  let at = 0;
  for (const [start = 0, stop = 0] of voices) {
    envelope.add(at, start - at, quiet);
    envelope.add(start, stop - start, loud);
    at = stop;
  }
  envelope.add(at, end - at, quiet);
  return envelope.finish();
}
