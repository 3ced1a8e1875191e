import type { Envelope } from '@/lib/audio/envelope';

/** How much is spoken when, 0..1 against what is around it; `sums[n]` adds up the first n steps. */
export interface Activity {
  step: number;
  sums: Float64Array;
}

/** Seconds around a moment that say what is quiet and what is loud there; they overlap by half. */
const surroundings = 16;
const [quiet, loud] = [0.1, 0.85];

/** Decibels between quiet and loud that speech has at least; below it is music or noise, and says little. */
const leastRange = 9;

/** Holds levels against the quiet and loud ones around them: music under the speech raises both. */
export function activityOf({ step, levels }: Envelope): Activity {
  const half = Math.max(1, Math.round(surroundings / 2 / step));
  const ranges = Array.from({ length: Math.ceil(levels.length / half) + 1 }, (_, index) => {
    const around = levels.slice(Math.max(0, (index - 1) * half), (index + 1) * half).sort();
    const low = around[Math.floor(around.length * quiet)] ?? 0;
    const high = around[Math.floor(around.length * loud)] ?? 0;
    return { low, high: Math.max(high, low + leastRange) };
  });
  const sums = new Float64Array(levels.length + 1);
  for (const [slot, level] of levels.entries()) {
    const index = slot / half;
    const [a, b] = [ranges[Math.floor(index)]!, ranges[Math.floor(index) + 1]!];
    const share = index % 1;
    const low = a.low + share * (b.low - a.low);
    const high = a.high + share * (b.high - a.high);
    sums[slot + 1] = sums[slot]! + Math.min(1, Math.max(0, (level - low) / (high - low)));
  }
  return { step, sums };
}
