/**
 * Prints, for libraries of 10, 100 and 1,000 episodes in real Chromium: how long the index takes to build, what
 * it weighs beside the transcripts, the time from a cold start to the first result, the time of warm queries
 * by class with recall@10 of the planted episode, and the worker's memory. Needs `npm run build`
 * and `CHROMIUM_PATH`. Run: `npm run bench -- library [sizes]`.
 */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import type { Page } from 'puppeteer-core';
import { encodeTranscript } from '@/lib/search/library/encode-transcript';
import { launchChromium, type Launched } from '@/tests/support/browsers';
import { quantile } from './measure';
import {
  ask,
  buildIndex,
  type BenchAnswer,
  openAndSearch,
  seed,
  storedTranscript,
} from './library-page';
import { createLibrary, plantQuestions, type SyntheticLibrary } from './synthetic-library';

const extension = '.output/chrome-mv3';
const queriesPerClass = 200;
const coldRuns = 5;
const sizes = process.argv.slice(3).map(Number).filter(Boolean);

const worker = readdirSync(join(extension, 'assets')).find((name) =>
  name.startsWith('search-worker'),
);
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
const ms = (value: number) => value.toFixed(1).padStart(7);

/** Bytes of the records as they are stored, before the browser packs them. */
function weigh({ episodes }: SyntheticLibrary) {
  const numbers = new Map<string, number>();
  const numberOf = (term: string) => {
    if (!numbers.has(term)) numbers.set(term, numbers.size);
    return numbers.get(term)!;
  };
  let [transcripts, index] = [0, 0];
  episodes.forEach((lines, at) => {
    const record = storedTranscript(at, lines);
    transcripts += serialize(record).length;
    index += serialize(encodeTranscript(record.lines, numberOf)).length;
  });
  return { transcripts, index: index + serialize([...numbers.keys()].join('\n')).length };
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

function printTimes(name: string, answers: readonly BenchAnswer[], recall?: number): void {
  const first = answers.map((answer) => answer.first);
  const all = answers.map((answer) => answer.all);
  const rate = recall === undefined ? '' : `  recall@10 ${recall.toFixed(3)}`;
  console.log(
    `  ${name.padEnd(22)} first results p50 ${ms(quantile(first, 0.5))} p95 ${ms(quantile(first, 0.95))} ms, all p50 ${ms(quantile(all, 0.5))} p95 ${ms(quantile(all, 0.95))} ms${rate}`,
  );
}

async function measureWarm(page: Page, library: SyntheticLibrary): Promise<void> {
  const everything: BenchAnswer[] = [];
  for (const [name, questions] of plantQuestions(11, library, queriesPerClass)) {
    const answers = await page.evaluate(
      ask,
      questions.map(({ query }) => query),
    );
    everything.push(...answers);
    const known = questions.flatMap(({ episode }, at) =>
      episode === undefined ? [] : [answers[at]!.ids.includes(`e${episode}`)],
    );
    const recall = known.length > 0 ? known.filter(Boolean).length / known.length : undefined;
    printTimes(name, answers, recall);
  }
  printTimes('all', everything);
}

async function measure(size: number): Promise<void> {
  const library = createLibrary(5, size);
  const profile = mkdtempSync(join(tmpdir(), 'marginear-bench-'));
  const { transcripts, index } = weigh(library);
  console.log(
    `\n${size} episodes: transcripts ${megabytes(transcripts)}, index ${megabytes(index)} (${((index / transcripts) * 100).toFixed(0)} %)`,
  );
  await withBrowser(profile, async (launched) => {
    const page = await seed(launched, library.episodes);
    const { build, before, after } = await page.evaluate(buildIndex, `/assets/${worker}`, size);
    console.log(
      `  built in ${(build / 1000).toFixed(1)} s (${(build / size).toFixed(1)} ms an episode); on disk ${megabytes(before)}, with the index ${megabytes(after)}`,
    );
    await measureWarm(page, library);
    console.log(`  the worker holds ${megabytes(await workerBytes(page))}`);
  });
  const cold: Record<string, number[]> = { word: [], phrase: [] };
  const questions = plantQuestions(12, library, coldRuns);
  for (let run = 0; run < coldRuns; run += 1) {
    for (const [name, kind] of [
      ['word', 'rare word'],
      ['phrase', 'phrase'],
    ] as const) {
      const { query } = questions.get(kind)![run]!;
      cold[name]!.push(await withBrowser(profile, (launched) => openAndSearch(launched, query)));
    }
  }
  for (const [name, times] of Object.entries(cold)) {
    console.log(
      `  cold, from opening the page to the first result, a ${name}: ${times.map((time) => time.toFixed(0)).join(', ')} ms`,
    );
  }
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}

console.log(`load of the machine: ${loadavg()[0]!.toFixed(1)}`);
for (const size of sizes.length > 0 ? sizes : [10, 100, 1000]) await measure(size);
