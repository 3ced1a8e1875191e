/**
 * What each shipped library weighs in the package: bytes of its code that are left after tree shaking, before minifying,
 * in all scripts together: what the background, the pages and a worker each have a copy of counts so often. Beside it,
 * what is our own.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { build } from 'wxt';

const weights = new Map<string, number>();
/** Bytes of the scripts as they are shipped. */
let shipped = 0;

/** `@preact/signals` of `…/node_modules/@preact/signals/dist/signals.mjs`. */
function packageOf(id: string): string {
  return /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1] ?? 'ours';
}

const weigh: Plugin = {
  name: 'weigh',
  generateBundle(_, bundle) {
    for (const output of Object.values(bundle)) {
      if (output.type !== 'chunk') continue;
      shipped += output.code.length;
      for (const [id, { renderedLength }] of Object.entries(output.modules)) {
        const name = packageOf(id);
        weights.set(name, (weights.get(name) ?? 0) + renderedLength);
      }
    }
  },
};

async function describePackage(name: string): Promise<string> {
  if (name === 'ours') return '';
  const path = join('node_modules', name, 'package.json');
  const { version, license } = JSON.parse(await readFile(path, 'utf8'));
  return `${version}, ${license}`;
}

const outDir = await mkdtemp(join(tmpdir(), 'marginear-bundle-'));
await build({ outDir, vite: () => ({ plugins: [weigh], worker: { plugins: () => [weigh] } }) });
await rm(outDir, { recursive: true });

const sorted = [...weights].sort(([, a], [, b]) => b - a);
for (const [name, bytes] of sorted) {
  const kilobytes = (bytes / 1000).toFixed(1).padStart(8);
  console.log(`${name.padEnd(28)} ${kilobytes} kB  ${await describePackage(name)}`);
}
console.log(`${'shipped, minified'.padEnd(28)} ${(shipped / 1000).toFixed(1).padStart(8)} kB`);
