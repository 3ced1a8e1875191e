import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { updateNotes } from '@/components/shared/update-notes';
import { minorOf } from '@/lib/store/seen-version';

const read = (name: string) => readFileSync(join(import.meta.dirname, '../../../..', name), 'utf8');
const { version } = JSON.parse(read('package.json')) as { version: string };

it('there are notes for this minor version, a few sentences', () => {
  expect(updateNotes.version).toBe(minorOf(version));
  expect(updateNotes.sentences.length).toBeGreaterThan(0);
  expect(updateNotes.sentences.length).toBeLessThanOrEqual(5);
});

it('CHANGELOG begins with this minor version', () => {
  const [, newest = ''] = /^## (\d+\.\d+\.\d+)/m.exec(read('CHANGELOG.md')) ?? [];
  expect(minorOf(newest)).toBe(minorOf(version));
});
