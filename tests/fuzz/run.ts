/**
 * Feeds every parser mutated files (100,000 each, or as many as the first argument says; of the parsers that the others
 * name): none may throw, or take the processor for more than 50 ms. Prints the slowest of each, and exits with 1 on a breach.
 */
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRandom } from '../bench/synthetic-episode';
import { cpuSeconds } from '../support/cpu-time';
import type { FuzzedFormat } from './formats';
import { mutate } from './mutate';
import { parsers } from './parsers';

const [count = '100000', ...names] = process.argv.slice(2);
const inputs = Number(count);
const slowest = 0.05;

/** The least of some runs: the first may pay for compiling or collecting what others left. */
function secondsOf(parse: FuzzedFormat['parse'], text: string): number {
  let least = cpuSeconds(() => parse(text));
  for (let run = 0; run < 3 && least > slowest; run += 1) {
    least = Math.min(
      least,
      cpuSeconds(() => parse(text)),
    );
  }
  return least;
}

function fuzz(name: string, { seeds, parse }: FuzzedFormat): boolean {
  const random = createRandom(1);
  let worst = { seconds: 0, text: '' };
  let thrown = 0;
  let text = '';
  for (let n = 0; n < inputs; n += 1) {
    text = mutate(random, seeds[n % seeds.length]!, seeds[Math.floor(random() * seeds.length)]!);
    try {
      const seconds = secondsOf(parse, text);
      if (seconds > worst.seconds) worst = { seconds, text };
    } catch (error) {
      thrown += 1;
      keep(`${name}-thrown`, text);
      console.error(`${name}:`, error);
      if (thrown > 5) break;
    }
  }
  const isSlow = worst.seconds > slowest;
  if (isSlow) keep(`${name}-slow`, worst.text);
  const ms = (worst.seconds * 1000).toFixed(1);
  console.log(
    `${name.padEnd(8)} ${inputs} inputs, ${thrown} thrown, slowest ${ms} ms of ${worst.text.length} characters`,
  );
  return thrown === 0 && !isSlow;
}

function keep(name: string, text: string): void {
  const path = join(tmpdir(), `fuzz-${name}.txt`);
  writeFileSync(path, text);
  console.error(`The input is kept in ${path}.`);
}

const chosen = Object.entries(parsers).filter(
  ([name]) => names.length === 0 || names.includes(name),
);
const passed = chosen.filter(([name, parser]) => fuzz(name, parser));
if (chosen.length === 0) console.error(`There are ${Object.keys(parsers).join(', ')}.`);
if (chosen.length === 0 || passed.length < chosen.length) process.exitCode = 1;
