/** Other libraries over the lines of all episodes, in this process and its memory, for the bench of the library. */
import { cpuOf, heldBytes, quantile, timed } from './measure';
import { engines } from './search-engines';
import type { LibraryQuestion, SyntheticLibrary } from './synthetic-library';

/** Each up to a size at which it still ends. */
const peers = [
  { name: 'MiniSearch, all words, fuzzy', mostEpisodes: 100, queries: 17 },
  { name: 'Fuse.js over lines', mostEpisodes: 10, queries: 5 },
];

/** Prints what the peers need that can be borne with so many episodes. */
export function printPeers(
  { episodes }: SyntheticLibrary,
  plan: ReadonlyMap<string, readonly LibraryQuestion[]>,
): void {
  const owners = episodes.flatMap((texts, episode) => texts.map(() => episode));
  const lines = episodes.flat();
  for (const { name, mostEpisodes, queries } of peers) {
    if (episodes.length > mostEpisodes) continue;
    const create = () => engines[name]!(lines);
    const { result: engine, ms } = timed(create);
    const times: number[] = [];
    const recalls: boolean[] = [];
    const asked = [...plan.values()].flatMap((questions) => questions.slice(0, queries));
    const cpu = cpuOf(() => {
      for (const { query, episode } of asked) {
        const { result, ms: time } = timed(() => engine.find(query));
        times.push(time);
        if (episode !== undefined) recalls.push(result.some((line) => owners[line] === episode));
      }
    });
    const recall = recalls.filter(Boolean).length / recalls.length;
    const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`;
    console.log(
      `  beside it, ${name}: built in ${(ms / 1000).toFixed(1)} s, index ${megabytes(engine.size())}, memory ${megabytes(heldBytes(create))}`,
    );
    console.log(
      `    p50 ${quantile(times, 0.5).toFixed(1)} p95 ${quantile(times, 0.95).toFixed(1)} ms, mean cpu ${(cpu / asked.length).toFixed(1)} ms  recall@10 ${recall.toFixed(3)}`,
    );
  }
}
