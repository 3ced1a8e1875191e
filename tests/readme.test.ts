import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sitesTable, withTable } from '../scripts/sites-table';

const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8');

it('README has the table of sites that the data make; `npm run sites` writes it', async () => {
  const table = await sitesTable();
  expect(table.split('\n').length).toBeGreaterThan(20);
  expect(withTable(readme, table)).toBe(readme);
});
