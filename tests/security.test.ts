import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const text = readFileSync(join(root, 'SECURITY.md'), 'utf8');

/** ``tests/a.test.ts`: “a name”, “another”` */
const proofs = [...text.matchAll(/`(tests\/[\w./-]+)`: ((?:“[^”]+”(?:, )?)+)/g)].flatMap(
  ([, file, names]) =>
    [...names!.matchAll(/“([^”]+)”/g)].map(([, name]) => [file!, name!] as const),
);

it('SECURITY names a test for every row of what is feared', () => {
  const [, feared = ''] = /## What is feared\n(.*?)\n## /s.exec(text) ?? [];
  const rows = feared.split('\n').filter((line) => /^\| (?!it may try|-|`|command)/.test(line));
  expect(rows.length).toBeGreaterThan(20);
  for (const row of rows) expect(row).toMatch(/`tests\/[\w./-]+`: “/);
});

it.each(proofs)('SECURITY names a test that there is: %s, %s', (file, name) => {
  expect(readFileSync(join(root, file), 'utf8')).toContain(name);
});
