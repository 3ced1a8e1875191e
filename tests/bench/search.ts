/** Prints build time, p50/p95 per query and recall@10 beside plain Fuse.js over lines. Run: `node scripts/bench.ts search`. */
import Fuse from 'fuse.js';

import { createSearchIndex } from '@/lib/search/search-index';
import { search } from '@/lib/search/search';

import { createLines, createRandom, misspell, pick, type Random } from './synthetic-episode';

interface Planted {
  query: string;
  /** Lines of which one must be found; none: nothing must be found. */
  lines: number[];
}

const queriesPerClass = 200;
const random = createRandom(5);
const lines = createLines(random, 4500);
const words = lines.map((line) => line.split(' '));
const occurrences = new Map<string, number>();
for (const word of words.flat()) occurrences.set(word, (occurrences.get(word) ?? 0) + 1);

/** A word rare enough for its line to be among ten. */
function rareWord(least: number): { word: string; line: number } {
  for (;;) {
    const line = Math.floor(random() * words.length);
    const word = pick(random, words[line]!);
    if (word.length >= least && occurrences.get(word)! <= 5) return { word, line };
  }
}

function phrase(length: number): Planted {
  const line = Math.floor(random() * words.length);
  const from = Math.floor(random() * Math.max(1, words[line]!.length - length));
  return { query: words[line]!.slice(from, from + length).join(' '), lines: [line] };
}

function ofWord(least: number, change: (random: Random, word: string) => string): Planted {
  const { word, line } = rareWord(least);
  return { query: change(random, word), lines: [line] };
}

/** The second keystroke: most of the lines match, so only time is asked and that anything is found. */
function twoLetters(): Planted {
  const { word } = rareWord(3);
  return { query: word.slice(0, 2), lines: lines.map((_, at) => at) };
}

function acrossBorder(): Planted {
  const line = Math.floor(random() * (words.length - 1));
  const query = [...words[line]!.slice(-2), ...words[line + 1]!.slice(0, 2)].join(' ');
  return { query, lines: [line, line + 1] };
}

function phraseWithTypo(): Planted {
  const planted = phrase(4);
  const parts = planted.query.split(' ');
  const longest = parts.reduce((best, part) => (part.length > best.length ? part : best));
  const change = longest.length < 4 ? longest : misspell(random, longest);
  return { ...planted, query: parts.map((part) => (part === longest ? change : part)).join(' ') };
}

const classes: Record<string, () => Planted> = {
  word: () => ofWord(3, (_, word) => word),
  prefix: () => ofWord(6, (_, word) => word.slice(0, Math.ceil(word.length * 0.7))),
  'two letters': twoLetters,
  phrase: () => phrase(4),
  'phrase over a border': acrossBorder,
  'one typo': () => ofWord(5, misspell),
  'two typos': () => ofWord(9, (next, word) => misspell(next, misspell(next, word))),
  'phrase with typo': phraseWithTypo,
  'split word': () => ofWord(7, (_, word) => `${word.slice(0, 4)} ${word.slice(4)}`),
  'not there': () => ({
    query: `${pick(random, ['xqzj', 'qxv'])}${pick(random, ['wqk', 'jzx'])}`,
    lines: [],
  }),
};

interface Engine {
  build: () => (query: string) => number[];
}

const engines: Record<string, Engine> = {
  marginear: {
    build: () => {
      const index = createSearchIndex(lines.map((text) => ({ text })));
      return (query) =>
        search(index, query)
          .hits.toSorted((a, b) => b.score - a.score)
          .slice(0, 10)
          .flatMap((hit) => hit.ranges.map((range) => range.line));
    },
  },
  'fuse over lines': {
    build: () => {
      const fuse = new Fuse(lines, { threshold: 0.3, ignoreLocation: true });
      return (query) =>
        fuse
          .search(query)
          .slice(0, 10)
          .map((result) => result.refIndex);
    },
  },
};

function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * share)]!;
}

function timed<Result>(run: () => Result): { result: Result; ms: number } {
  const from = performance.now();
  return { result: run(), ms: performance.now() - from };
}

function measure(engine: (query: string) => number[], planted: readonly Planted[]) {
  const runs = planted.map(({ query, lines: wanted }) => {
    const { result, ms } = timed(() => engine(query));
    const hit =
      wanted.length === 0 ? result.length === 0 : wanted.some((line) => result.includes(line));
    return { ms, hit };
  });
  const times = runs.map((run) => run.ms);
  const recall = runs.filter((run) => run.hit).length / runs.length;
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95), recall, times };
}

console.log(`${lines.length} lines, ${words.flat().length} words, ${occurrences.size} different`);
const plan = Object.entries(classes).map(
  ([name, plant]) => [name, Array.from({ length: queriesPerClass }, plant)] as const,
);
for (const [name, { build }] of Object.entries(engines)) {
  const builds = Array.from({ length: 9 }, () => timed(build).ms);
  const engine = build();
  for (const { query } of plan.flatMap(([, planted]) => planted.slice(0, 20))) engine(query);
  console.log(
    `\n${name}: built in ${quantile(builds, 0.5).toFixed(1)} ms (first ${builds[0]!.toFixed(1)})`,
  );
  const all = plan.map(([kind, planted]) => ({ kind, ...measure(engine, planted) }));
  for (const { kind, p50, p95, recall } of all) {
    console.log(
      `  ${kind.padEnd(22)} p50 ${p50.toFixed(2).padStart(6)} ms  p95 ${p95.toFixed(2).padStart(6)} ms  recall@10 ${recall.toFixed(3)}`,
    );
  }
  const times = all.flatMap((row) => row.times);
  console.log(
    `  ${'all'.padEnd(22)} p50 ${quantile(times, 0.5).toFixed(2).padStart(6)} ms  p95 ${quantile(times, 0.95).toFixed(2).padStart(6)} ms`,
  );
}
