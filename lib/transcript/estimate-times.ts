import type { Line } from './types';

/**
 * Spreads lines over a recording of `duration` seconds by the length of their texts, as their order is all
 * that is known: the timing becomes `estimated`. Without a length lines are returned as they came.
 */
export function estimateTimes(lines: readonly Line[], duration: number): Line[] {
  const total = lines.reduce((sum, { text }) => sum + text.length, 0);
  if (!(duration > 0 && Number.isFinite(duration))) return [...lines];
  let said = 0;
  const timeAt = (length: number) => Math.floor((1000 * duration * length) / total) / 1000;
  return lines.map((line) => {
    const start = timeAt(said);
    said += line.text.length;
    return { ...line, start, end: said === total ? duration : timeAt(said) };
  });
}
