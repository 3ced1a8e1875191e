import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { UserManifest } from 'wxt';
import { sitesTable, withTable } from '../scripts/sites-table';
import config from '../wxt.config';

const read = (file: string) => readFileSync(join(import.meta.dirname, '..', file), 'utf8');

it('README has the table of sites that the data make; `npm run sites` writes it', async () => {
  const table = await sitesTable();
  expect(table.split('\n').length).toBeGreaterThan(20);
  expect(withTable(read('README.md'), table)).toBe(read('README.md'));
});

it.each(['README.md', 'store/reviewers.md'])(
  '%s says of every permission that either browser is asked for why it is needed',
  async (file) => {
    const manifests = await Promise.all(
      ['chrome', 'firefox'].map((browser) =>
        (config.manifest as (env: object) => UserManifest | Promise<UserManifest>)({ browser }),
      ),
    );
    const asked = manifests.flatMap((it) => [
      ...it.permissions!,
      ...(it.optional_permissions ?? []),
    ]);
    const section = /## Permissions\n(.*?)\n## /s.exec(read(file))![1]!;
    const rows = [...section.matchAll(/^\| `(\w+)` +\| (\S.+\S) +\|$/gm)].map(([, name]) => name);
    // WXT adds the permission that its entrypoint of this name needs.
    expect(rows.sort()).toEqual([...new Set([...asked, 'sidePanel'])].sort());
  },
);
