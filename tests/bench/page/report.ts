import { quantile } from '../measure';

/** A line of three figures, in milliseconds. */
export function reportTimes(name: string, values: readonly number[]): void {
  const cells = [quantile(values, 0.5), quantile(values, 0.95), Math.max(...values)];
  const [p50, p95, most] = cells.map((ms) => ms.toFixed(1).padStart(7));
  console.log(
    `  ${name.padEnd(48)} p50 ${p50} ms  p95 ${p95} ms  at most ${most} ms  (${values.length})`,
  );
}

export const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(2)} MB`;

export function reportFigure(name: string, figure: string): void {
  console.log(`  ${name.padEnd(48)} ${figure}`);
}
