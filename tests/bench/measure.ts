/** What benches of work in this thread share. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Milliseconds that passed. */
export function timed<Result>(run: () => Result): { result: Result; ms: number } {
  const from = performance.now();
  return { result: run(), ms: performance.now() - from };
}

/**
 * Milliseconds that this thread worked, whatever else the machine did meanwhile. For work of some hundred
 * milliseconds: Linux counts in ticks of up to four.
 */
export function cpuOf(run: () => unknown): number {
  const before = process.threadCpuUsage();
  run();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

export function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * share)]!;
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** How much `y` grows with `x`: the median over all pairs (Theil and Sen), which one sample in five cannot move far. */
export function slopeOf(points: readonly (readonly [x: number, y: number])[]): number {
  const slopes = points.flatMap(([x1, y1], at) =>
    points.slice(at + 1).map(([x2, y2]) => (y2 - y1) / (x2 - x1)),
  );
  return quantile(slopes, 0.5);
}

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

/** Bytes of heap and buffers that what `make` returns holds on to. */
export function heldBytes(make: () => unknown): number {
  const used = () => {
    // What the first round sets free may have held on to more.
    collectGarbage();
    collectGarbage();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  // The first one also compiles.
  make();
  const before = used();
  const held = make();
  const after = used();
  // Held until here: else it could be collected before it is counted.
  return held === undefined ? 0 : after - before;
}
