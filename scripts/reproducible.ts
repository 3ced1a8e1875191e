/**
 * `node scripts/reproducible.ts [chrome|firefox]` builds twice, into folders of their own, and compares every byte: who has
 * the sources can tell whether a package was made of them. Exits with 1 and names the files that differ.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'wxt';

const root = resolve(import.meta.dirname, '..');
const browsers = process.argv.length > 2 ? process.argv.slice(2) : ['chrome', 'firefox'];

for (const browser of browsers) {
  const [first, second] = [await hashesOf(browser), await hashesOf(browser)];
  const names = [...new Set([...first.keys(), ...second.keys()])].sort();
  const different = names.filter((name) => first.get(name) !== second.get(name));
  if (different.length > 0) process.exitCode = 1;
  const sum = createHash('sha256');
  for (const name of names) sum.update(`${name} ${first.get(name)}\n`);
  const verdict = different.length > 0 ? `differs in ${different.join(', ')}` : 'the same twice';
  console.log(`${browser}: ${names.length} files, ${verdict}, sha256 ${sum.digest('hex')}`);
}

/** SHA-256 of each file of a fresh build, by its path. */
async function hashesOf(browser: string): Promise<Map<string, string>> {
  const outDir = await mkdtemp(join(tmpdir(), 'marginear-build-'));
  try {
    await build({ root, browser, outDir });
    const files = readdirSync(outDir, { recursive: true, encoding: 'utf8' });
    const hash = (file: string) =>
      createHash('sha256')
        .update(readFileSync(join(outDir, file)))
        .digest('hex');
    const built = files.filter((file) => statSync(join(outDir, file)).isFile());
    return new Map(built.map((file) => [file, hash(file)]));
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}
