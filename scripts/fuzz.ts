/** `node scripts/fuzz.ts [inputs [parser …]]` runs `tests/fuzz/run.ts`, with the aliases and imports of the code itself. */
import { resolve } from 'node:path';
import { runnerImport } from 'vite';

const root = resolve(import.meta.dirname, '..');
await runnerImport(resolve(root, 'tests/fuzz/run.ts'), {
  root,
  configFile: false,
  resolve: { alias: { '@': root } },
});
