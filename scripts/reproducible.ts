/**
 * `npm run reproducible`: makes the packages, unpacks the one with the sources elsewhere, makes the packages there as README
 * says, and compares all of them byte for byte: who has the sources can tell whether a package was made of them. Also looks
 * that the sources hold nothing that git does not know. Needs `unzip`. Exits with 1 and says what differs.
 *
 * `--quick` is for `npm test`: Firefox's package only, and with the modules that are installed here.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import packageJson from '../package.json' with { type: 'json' };

const quick = process.argv.includes('--quick');
const root = resolve(import.meta.dirname, '..');
const elsewhere = mkdtempSync(join(tmpdir(), 'marginear-sources-'));
const archive = (kind: string) => `.output/${packageJson.name}-${packageJson.version}-${kind}.zip`;
const sources = join(root, archive('sources'));

try {
  pack(root);
  run(root, 'unzip', '-q', sources, '-d', elsewhere);
  install();
  pack(elsewhere);
  for (const kind of quick ? ['firefox'] : ['chrome', 'firefox', 'sources']) compare(archive(kind));
  if (!quick) tellUnknownFiles();
} finally {
  rmSync(elsewhere, { recursive: true, force: true });
}

function pack(folder: string): void {
  if (quick) run(folder, 'npx', 'wxt', 'zip', '-b', 'firefox');
  else run(folder, 'npm', 'run', 'zip');
}

function install(): void {
  if (quick) symlinkSync(join(root, 'node_modules'), join(elsewhere, 'node_modules'), 'junction');
  else run(elsewhere, 'npm', 'ci', '--no-audit', '--no-fund');
}

function compare(file: string): void {
  const [here, there] = [root, elsewhere].map((folder) => readFileSync(join(folder, file)));
  const same = here!.equals(there!);
  const sum = createHash('sha256').update(here!).digest('hex');
  console.log(`${file}: ${same ? 'the same, byte for byte' : 'DIFFERS'}, sha256 ${sum}`);
  if (!same) process.exitCode = 1;
}

function tellUnknownFiles(): void {
  const known = new Set(run(root, 'git', 'ls-files').split('\n'));
  const packed = run(root, 'unzip', '-Z1', sources).trim().split('\n');
  const unknown = packed.filter((file) => !known.has(file));
  console.log(`${packed.length} source files, ${unknown.length} that git does not know`);
  if (unknown.length === 0) return;
  console.log(unknown.join('\n'));
  process.exitCode = 1;
}

function run(cwd: string, command: string, ...args: string[]): string {
  const shell = process.platform === 'win32';
  return execFileSync(command, args, { cwd, shell, encoding: 'utf8', stdio: 'pipe' });
}
