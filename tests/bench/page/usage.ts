/** What a frame holds and works, by the browser's own counts. */
import { setTimeout } from 'node:timers/promises';
import type { CDPSession, Frame } from 'puppeteer-core';

/**
 * Where it is asked what is kept, Chromium runs without compilers: the machine code they make of what runs often is theirs,
 * comes for hundreds of changes of episode and looks like something that was kept.
 */
export const uncompiled = '--js-flags=--jitless --no-flush-bytecode';

/** Has each line come into sight once: it is larger from then on. */
export async function drawAll(frame: Frame): Promise<void> {
  await frame.evaluate(async () => {
    for (const stretch of document.querySelectorAll('.stretch')) {
      stretch.scrollIntoView({ behavior: 'instant' });
      // It is drawn in the frame after the one it comes into sight in.
      for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    }
  });
}

/** Bytes of heap and buffers that are still in use: the least of some looks, between which what is to be let go is let go. */
export async function heldBytes(session: CDPSession): Promise<number> {
  let least = Infinity;
  for (let look = 0; look < 4; look += 1) {
    await session.send('HeapProfiler.collectGarbage');
    least = Math.min(least, (await session.send('Runtime.getHeapUsage')).usedSize);
    await setTimeout(250);
  }
  return least;
}

/** Seconds that its process has worked, all threads together. */
export async function cpuSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'ProcessTime')!.value;
}
