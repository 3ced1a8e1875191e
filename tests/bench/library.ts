/**
 * Prints, for libraries of 10, 100 and 1,000 episodes in real Chromium: how long the index takes to build, what
 * it weighs beside the transcripts, the time from a cold start to the first result, the time of warm queries
 * by class with recall@10 of the planted episode, the worker's memory, and what other libraries need beside it.
 * Last, how each class grows. Needs `npm run build` and `CHROMIUM_PATH`; takes about five minutes.
 * Run: `npm run bench -- library [sizes]`.
 */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import type { Page, WebWorker } from 'puppeteer-core';
import { encodeTranscript } from '@/lib/search/library/encode-transcript';
import { createSegment } from '@/lib/search/library/make-segment';
import type { Outline } from '@/lib/search/library/segment';
import { launchChromium, type Launched } from '@/tests/support/browsers';
import { mean, quantile } from './measure';
import { printPeers } from './library-peers';
import {
  addOne,
  ask,
  buildIndex,
  type BenchAnswer,
  countWritten,
  openAndSearch,
  seed,
  storedTranscript,
} from './library-page';
import {
  createLibrary,
  plantQuestions,
  type LibraryQuestion,
  type SyntheticLibrary,
} from './synthetic-library';

const extension = '.output/chrome-mv3';
const given = process.argv.slice(3).map(Number).filter(Boolean);
const sizes = given.length > 0 ? given : [10, 100, 1000];
const largest = Math.max(...sizes);
const coldRuns = 5;

const worker = readdirSync(join(extension, 'assets')).find((name) =>
  name.startsWith('search-worker'),
);
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
const ms = (value: number) => value.toFixed(1).padStart(7);

/** Bytes of the records as they are stored, before the browser packs them. */
function weigh({ episodes }: SyntheticLibrary) {
  const numbers = new Map<string, number>();
  const outlines: Outline[] = [];
  const numberOf = (term: string) => {
    if (!numbers.has(term)) numbers.set(term, numbers.size);
    return numbers.get(term)!;
  };
  let [transcripts, index] = [0, 0];
  episodes.forEach((lines, at) => {
    const record = storedTranscript(at, lines);
    transcripts += serialize(record).length;
    const encoded = encodeTranscript(record.lines, numberOf);
    const { id: transcriptId, episodeId, saved } = record;
    outlines.push({
      id: at,
      transcriptId,
      episodeId,
      saved,
      terms: encoded.terms,
      speakers: encoded.speakers,
    });
    index += serialize(encoded).length;
  });
  const terms = [...numbers.keys()];
  index += serialize(createSegment(0, terms, outlines, [])).length;
  return { transcripts, index };
}

async function withBrowser<T>(profile: string, use: (launched: Launched) => Promise<T>) {
  const launched = await launchChromium({ extension, proxyPort: 9, userDataDir: profile });
  try {
    return await use(launched);
  } finally {
    await launched.close();
  }
}

/** Heap and buffers of the worker that answers. */
async function workerBytes(page: Page): Promise<number> {
  const found = page.workers().find((it) => it.url().includes('search-worker'));
  if (!found) return NaN;
  const { client } = found;
  await client.send('HeapProfiler.collectGarbage');
  const usage = await client.send('Runtime.getHeapUsage');
  const { usedSize, backingStorageSize = 0 } = usage as {
    usedSize: number;
    backingStorageSize?: number;
  };
  return usedSize + backingStorageSize;
}

const headings = 'p50      p95 ms  recall@10';

/** Asks all questions of every class; answers with the times by class. */
async function measureWarm(
  page: Page,
  plan: ReadonlyMap<string, readonly LibraryQuestion[]>,
): Promise<Map<string, number[]>> {
  const times = new Map<string, number[]>();
  console.log(`  ${'warm'.padEnd(22)}      ${headings}`);
  for (const [name, questions] of plan) {
    const queries = questions.map(({ query }) => query);
    const answers: BenchAnswer[] = await page.evaluate(ask, queries);
    const known = questions.flatMap(({ episode }, at) =>
      episode === undefined ? [] : [answers[at]!.ids.includes(`e${episode}`)],
    );
    const recall = known.length > 0 ? mean(known.map(Number)).toFixed(3) : '';
    times.set(
      name,
      answers.map(({ time }) => time),
    );
    printTimes(name, times.get(name)!, recall);
  }
  times.set('all', [...times.values()].flat());
  printTimes('all', times.get('all')!);
  return times;
}

function printTimes(name: string, times: readonly number[], recall = ''): void {
  console.log(
    `  ${name.padEnd(22)} ${ms(quantile(times, 0.5))}  ${ms(quantile(times, 0.95))}      ${recall}`,
  );
}

/** In a browser that was started for it, every time. */
async function measureCold(profile: string, library: SyntheticLibrary): Promise<void> {
  const plan = plantQuestions(12, library, coldRuns);
  for (const kind of ['rare word', 'phrase']) {
    const times: number[] = [];
    for (const { query } of plan.get(kind)!) {
      times.push(await withBrowser(profile, (launched) => openAndSearch(launched, query)));
    }
    const each = times.map((time) => time.toFixed(0)).join(', ');
    console.log(
      `  cold, from opening the page to the first result, a ${kind}: p50 ${quantile(times, 0.5).toFixed(0)} ms (${each})`,
    );
  }
}

const addings = 5;

/** Each in a worker that was started for it, from when it sees what there is to do until it can be found. */
async function measureAdding(page: Page, { episodes }: SyntheticLibrary): Promise<void> {
  const [times, written]: [number[], number[]] = [[], []];
  for (let at = 0; at < addings; at++) {
    const starting = new Promise<WebWorker>((resolve) => page.once('workercreated', resolve));
    const adding = page.evaluate(
      addOne,
      `/assets/${worker}`,
      episodes.length + at,
      // A line is another one's, so that there are no new words but many new neighbours.
      episodes[at]!.map((line, row) => episodes[at + 1]?.[row] ?? line),
    );
    const started = await starting;
    await started.evaluate(countWritten);
    times.push(await adding);
    written.push(
      await started.evaluate(() => (globalThis as unknown as { written: number }).written),
    );
  }
  console.log(
    `  one more transcript: p50 ${quantile(times, 0.5).toFixed(0)} ms (${times.map((it) => it.toFixed(0)).join(', ')}), ${megabytes(mean(written))} written (${written.map(megabytes).join(', ')})`,
  );
}

async function measure(size: number): Promise<Map<string, number[]>> {
  const library = createLibrary(5, size);
  const profile = mkdtempSync(join(tmpdir(), 'marginear-bench-'));
  const { transcripts, index } = weigh(library);
  console.log(
    `\n${size} episodes: transcripts ${megabytes(transcripts)}, index ${megabytes(index)} (${((index / transcripts) * 100).toFixed(0)} %)`,
  );
  const plan = plantQuestions(11, library, size === largest ? 200 : 50);
  const times = await withBrowser(profile, async (launched) => {
    const page = await seed(launched, library.episodes);
    const { build, before, after } = await page.evaluate(buildIndex, `/assets/${worker}`, size);
    console.log(
      `  built in ${(build / 1000).toFixed(1)} s (${(build / size).toFixed(1)} ms an episode); on disk ${megabytes(before)}, with the index ${megabytes(after)}`,
    );
    const warm = await measureWarm(page, plan);
    console.log(`  the worker holds ${megabytes(await workerBytes(page))}`);
    await measureAdding(page, library);
    return warm;
  });
  await measureCold(profile, library);
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  printPeers(library, plan);
  return times;
}

function printGrowth(bySize: ReadonlyMap<number, ReadonlyMap<string, readonly number[]>>): void {
  console.log(`\ngrowth, warm p50 ms with ${[...bySize.keys()].join(', ')} episodes`);
  for (const name of bySize.get(largest)!.keys()) {
    const row = [...bySize.values()].map((times) => ms(quantile(times.get(name)!, 0.5)));
    console.log(`  ${name.padEnd(22)} ${row.join(' ')}`);
  }
}

console.log(`load of the machine: ${loadavg()[0]!.toFixed(1)}`);
const bySize = new Map<number, Map<string, number[]>>();
for (const size of sizes) bySize.set(size, await measure(size));
printGrowth(bySize);
