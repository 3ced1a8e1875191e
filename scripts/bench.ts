/** `node scripts/bench.ts search` runs `tests/bench/search.ts`, with the aliases and imports of the code itself. */
import { resolve } from 'node:path';
import { runnerImport } from 'vite';

const root = resolve(import.meta.dirname, '..');
const name = process.argv[2] ?? 'search';
await runnerImport(resolve(root, `tests/bench/${name}.ts`), {
  root,
  configFile: false,
  resolve: { alias: { '@': root } },
});
