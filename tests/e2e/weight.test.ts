import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

/** What every page of a site we run on is given, and what an episode's page is given besides. */
const everywhere = ['scout.js', 'content-scripts/media-hook.js'];
const episode = [...everywhere, 'page.js'];

describe.each(['chrome-mv3', 'firefox-mv3'])('what is injected from %s', (build) => {
  const weigh = (files: readonly string[]) =>
    files.reduce(
      (sum, file) =>
        sum + gzipSync(readFileSync(join('.output', build, file)), { level: 9 }).length,
      0,
    );

  it.each([
    ['an episode', episode, 20_000],
    ['any other page', everywhere, 2_500],
  ])('into %s stays light', (_, files, most) => {
    expect(weigh(files)).toBeLessThanOrEqual(most);
  });
});
