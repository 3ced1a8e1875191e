/** What is put into pages: which scripts, how heavy, how long they run while the page is loaded. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { Launched } from '@/tests/support/browsers';
import { quantile } from '../measure';
import { episodeAddress, otherAddress } from './long-site';
import { reportFigure } from './report';
import { onMainThreadOf, traced, type TraceEvent } from './trace';

const runs = 5;
/** Until a page that was loaded has nothing more to do. Milliseconds. */
const settled = 1500;

const pages: [name: string, address: string][] = [
  ['an episode', episodeAddress(1)],
  ['another page of a listed host', otherAddress('listed')],
  ['an episode of any other host', episodeAddress(1, 'unlisted')],
  ['any other page', otherAddress('unlisted')],
];

/** The files of ours that ran in the page, in whichever world. */
async function injectedInto({ browser, origin }: Launched, address: string): Promise<string[]> {
  const page = await browser.newPage();
  const session = await page.createCDPSession();
  const found = new Set<string>();
  session.on('Debugger.scriptParsed', ({ url }) => {
    if (url.startsWith(origin)) found.add(url.slice(origin.length));
  });
  await session.send('Debugger.enable');
  await page.goto(address);
  await setTimeout(settled);
  await page.close();
  return [...found];
}

/** Milliseconds of the outermost events that are about a script of ours. */
function timeIn(events: readonly TraceEvent[], origin: string): number {
  const ours = events
    .filter(
      ({ args, dur }) =>
        dur !== undefined &&
        [args.data?.url, args.data?.fileName, args.fileName].some((it) => it?.startsWith(origin)),
    )
    .sort((a, b) => a.ts - b.ts);
  let [sum, end] = [0, 0];
  for (const { ts, dur = 0 } of ours) {
    sum += Math.max(0, ts + dur - Math.max(ts, end));
    end = Math.max(end, ts + dur);
  }
  return sum / 1000;
}

async function timesOf({ browser, origin }: Launched, address: string) {
  const page = await browser.newPage();
  await page.goto('about:blank');
  const events = await traced(page, async () => {
    await page.goto(address);
    await setTimeout(settled);
  });
  const loads = events.flatMap(({ args }) => args.data ?? []);
  const load = loads.findLast(({ url, processId }) => url === address && processId !== undefined);
  const main = onMainThreadOf(events, load?.processId);
  const tasks = main.filter(({ name }) => name === 'RunTask').map(({ dur = 0 }) => dur / 1000);
  await page.close();
  return { ours: timeIn(main, origin), all: tasks.reduce((sum, ms) => sum + ms, 0) };
}

export async function measureWeight(launched: Launched): Promise<void> {
  for (const [name, address] of pages) {
    const files = await injectedInto(launched, address);
    const bytes = files.map((file) => readFileSync(join('.output/chrome-mv3', file)));
    const raw = bytes.reduce((sum, it) => sum + it.length, 0);
    const packed = bytes.reduce((sum, it) => sum + gzipSync(it, { level: 9 }).length, 0);
    const times: Awaited<ReturnType<typeof timesOf>>[] = [];
    for (let run = 0; run < runs; run += 1) times.push(await timesOf(launched, address));
    const median = (of: 'ours' | 'all') =>
      quantile(
        times.map((it) => it[of]),
        0.5,
      ).toFixed(1);
    console.log(`\n${name}: ${files.join(', ') || 'nothing'}`);
    reportFigure('bytes', `${raw}, gzip ${packed}`);
    reportFigure('our scripts run while it loads', `${median('ours')} ms`);
    reportFigure('all of the page, with that', `${median('all')} ms`);
  }
}
