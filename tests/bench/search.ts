/**
 * Prints time per keystroke, size, recall@10 and precision of search in one episode of three hours, beside other
 * libraries on the same lines and queries. Run: `npm run bench -- search`.
 */
import { cpuOf, heldBytes, mean, quantile, timed } from './measure';
import { plantQueries, type Planted } from './planted-queries';
import { engines, type Engine } from './search-engines';
import { createLines, createRandom } from './synthetic-episode';

const queriesPerClass = 200;
const random = createRandom(5);
const lines = createLines(random, 4500);
const plan = plantQueries(random, lines, queriesPerClass);

interface Row {
  /** Milliseconds of each keystroke. */
  times: number[];
  /** Milliseconds a keystroke that the processor worked. */
  cpu: number;
  recall: number;
  precision: number;
}

function measure({ find }: Engine, planted: readonly Planted[]): Row {
  const times: number[] = [];
  const found: number[] = [];
  const right: number[] = [];
  const cpu = cpuOf(() => {
    for (const [at, { query, lines: wanted, accepts }] of planted.entries()) {
      const { result, ms } = timed(() => find(query));
      times.push(ms, timed(() => find(onTheWay(query, at))).ms);
      const hit =
        wanted.length === 0 ? result.length === 0 : wanted.some((line) => result.includes(line));
      found.push(Number(hit));
      // A query that shows nothing shows nothing wrong.
      right.push(result.length === 0 ? 1 : result.filter(accepts).length / result.length);
    }
  });
  return { times, cpu: cpu / times.length, recall: mean(found), precision: mean(right) };
}

/** A query in the typing: at another letter for each. */
function onTheWay(query: string, at: number): string {
  return query.slice(0, 1 + ((at * 7) % query.length));
}

function timesText({ times, cpu }: Pick<Row, 'times' | 'cpu'>): string {
  const values = [quantile(times, 0.5), quantile(times, 0.95), cpu];
  return values.map((ms) => ms.toFixed(2).padStart(8)).join(' ');
}

function report(name: string, create: (lines: readonly string[]) => Engine) {
  const first = timed(() => create(lines)).ms;
  const builds = Array.from({ length: 9 }, () => timed(() => create(lines)).ms);
  const engine = create(lines);
  for (const { query } of [...plan.values()].flatMap((planted) => planted.slice(0, 20)))
    engine.find(query);
  console.log(
    `\n${name}: built in ${quantile(builds, 0.5).toFixed(1)} ms (the first time ${first.toFixed(1)}), ` +
      `index ${kilobytes(engine.size())}, memory ${kilobytes(heldBytes(() => create(lines)))}`,
  );
  console.log(`  ${''.padEnd(20)}   p50 ms      p95 mean cpu  recall  precision`);
  const rows = [...plan].map(([kind, planted]) => [kind, measure(engine, planted)] as const);
  for (const [kind, row] of rows) {
    const quality = `${row.recall.toFixed(3).padStart(7)} ${row.precision.toFixed(3).padStart(10)}`;
    console.log(`  ${kind.padEnd(20)} ${timesText(row)} ${quality}`);
  }
  const all = {
    times: rows.flatMap(([, { times }]) => times),
    cpu: mean(rows.map(([, { cpu }]) => cpu)),
  };
  console.log(`  ${'all'.padEnd(20)} ${timesText(all)}`);
  return all;
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000)} kB`;
}

console.log(`${lines.length} lines, ${lines.join(' ').split(' ').length} words`);
const sums = new Map(Object.entries(engines).map(([name, create]) => [name, report(name, create)]));
const [ours, ...others] = sums;
console.log('\nHow many times faster ours is, by mean cpu:');
for (const [name, { cpu }] of others)
  console.log(`  ${name.padEnd(30)} ${(cpu / ours![1].cpu).toFixed(1)}`);
