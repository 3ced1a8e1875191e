import type { Page } from 'puppeteer-core';

/** As the browser writes them: https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU */
export interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** Microseconds. */
  ts: number;
  dur?: number;
  args: {
    name?: string;
    data?: {
      url?: string;
      fileName?: string;
      processId?: number;
      frames?: { url: string; processId: number }[];
    };
    fileName?: string;
  };
}

/** What all processes of the browser did meanwhile. */
export async function traced(page: Page, during: () => Promise<unknown>): Promise<TraceEvent[]> {
  const categories = [
    'devtools.timeline',
    'v8',
    'disabled-by-default-v8.compile',
    'disabled-by-default-lighthouse',
    'disabled-by-default-devtools.timeline',
  ];
  await page.tracing.start({ categories });
  await during();
  const bytes = await page.tracing.stop();
  return JSON.parse(Buffer.from(bytes!).toString()).traceEvents;
}

/** What the main thread of the process did that had the frame, when the trace began, whose address holds `part`. */
export function onMainThread(events: readonly TraceEvent[], part: string): TraceEvent[] {
  const frames = events.flatMap(({ args }) => args.data?.frames ?? []);
  return onMainThreadOf(events, frames.find(({ url }) => url.includes(part))?.processId);
}

export function onMainThreadOf(events: readonly TraceEvent[], process?: number): TraceEvent[] {
  const main = events.find(
    ({ name, pid, args }) =>
      name === 'thread_name' && pid === process && args.name === 'CrRendererMain',
  );
  if (!main) throw new Error('The trace has no such frame.');
  return events.filter(({ pid, tid }) => pid === main.pid && tid === main.tid);
}

/** Milliseconds of the longest task. */
export function longestTask(events: readonly TraceEvent[]): number {
  return Math.max(
    0,
    ...events.filter(({ name }) => name === 'RunTask').map(({ dur = 0 }) => dur / 1000),
  );
}
