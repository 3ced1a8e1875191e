// @vitest-environment happy-dom
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findEpisode } from '@/lib/page/episode/find-episode';
import { page } from './dom';
import { readDocument } from './read-page';

const seed = '../shared/seed/episode-page.txt';
const url =
  'https://podscripts.co/podcasts/screaming-in-the-cloud/replay-multi-cloud-is-the-future-with-tobi-knaup';
const mark = /^(Starting point is [\d:]+) (.*)$/;

/** The seed's text in the markup its site is known to use, transcript `copies` times. */
function seedPage(copies: number): Document {
  const rows = readFileSync(seed, 'utf8').trim().split('\n');
  const blocks = rows
    .filter((row) => mark.test(row))
    .map((row) => {
      const [, time, text = ''] = mark.exec(row)!;
      const sentences = text
        .split(/(?<=[.?!]) /)
        .map((said) => `<span class="transcript-text">${said}</span>`);
      return `<div class="single-sentence"><span class="pod_timestamp_indicator">${time}</span>${sentences.join('')}</div>`;
    });
  const others = rows.filter((row) => !mark.test(row));
  return page(
    `<nav><a>Home</a><a>Search 0:00</a></nav><main><h1>${others[0]} Transcript and Discussion</h1>
    ${others
      .slice(1, -1)
      .map((row) => `<p>${row}</p>`)
      .join('')}
    <div class="transcript">${blocks.join('').repeat(copies)}</div><p>${others.at(-1)}</p></main><footer>All rights</footer>`,
  );
}

test.runIf(existsSync(seed)).each([1, 3])(
  'reads the seed page with %d copies of its transcript',
  (copies) => {
    const root = seedPage(copies);
    const blocks = readDocument(root, url).transcript?.blocks ?? [];
    expect(blocks).toHaveLength(50);
    expect(blocks[0]!.text).toMatch(/^In this case, when we say multi-cloud/);
    expect(blocks.at(-1)!.start).toBe(30 * 60 + 34);
    expect(blocks.map(({ text }) => text).join(' ')).not.toMatch(
      /All rights|aren't comments|Starting point|Show Highlights/,
    );
    expect(findEpisode(root, url)).toEqual({
      episode: {
        page: url,
        show: 'Screaming in the Cloud',
        title: 'Replay - Multi-Cloud is the Future with Tobi Knaup',
        published: '2024-12-12',
        language: 'en',
      },
      isEpisode: true,
      reasons: ['site', 'transcript'],
    });
  },
);
