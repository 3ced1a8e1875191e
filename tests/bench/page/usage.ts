/** What a frame holds and works, by the browser's own counts. */
import type { CDPSession } from 'puppeteer-core';

/** Bytes of heap and buffers that are still in use. */
export async function heldBytes(session: CDPSession): Promise<number> {
  // What the first rounds set free may have held on to more.
  for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}

/** Seconds that its process has worked, all threads together. */
export async function cpuSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'ProcessTime')!.value;
}
