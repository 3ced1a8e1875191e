import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { parsePodcastChapters } from '@/lib/chapters/podcast-chapters';
import { mutated } from '../transcript/mutated';

const url = 'https://example.com/files/chapters.json';
const file = JSON.stringify({
  version: '1.2.0',
  chapters: [
    { startTime: 0, title: 'Intro' },
    { startTime: 61.5, endTime: 90, title: 'Tides', img: '/tides.jpg', url: 'https://example.com' },
    { startTime: 70, img: 'https://example.com/boat.jpg', toc: false },
    { startTime: 90, title: 'Outro' },
  ],
});

describe('podcast:chapters', () => {
  it('are read with their pictures and links, silent ones left out', () => {
    expect(parsePodcastChapters(file, url)).toEqual([
      { start: 0, title: 'Intro' },
      {
        start: 61.5,
        end: 90,
        title: 'Tides',
        url: 'https://example.com/',
        image: 'https://example.com/tides.jpg',
      },
      { start: 90, title: 'Outro' },
    ]);
  });

  it.each([
    ['times in strings', '{"chapters":[{"startTime":"61.5","title":"A"}]}', [61.5]],
    ['clock times', '{"chapters":[{"startTime":"1:02:03.25","title":"A"}]}', [3723.25]],
    ['a bare list', '[{"startTime":1,"title":"A"}]', [1]],
    ['a byte order mark', '\uFEFF[{"startTime":1,"title":"A"}]', [1]],
    [
      'disorder and doubles',
      '[{"startTime":9,"title":"B"},{"startTime":1,"title":"A"},{"startTime":9,"title":"C"}]',
      [1, 9],
    ],
    [
      'negative, null and missing times',
      '[{"startTime":-1,"title":"A"},{"startTime":null,"title":"B"},{"title":"C"}]',
      [],
    ],
    [
      'titles that are none',
      '[{"startTime":1,"title":" \\u200b"},{"startTime":2,"title":7},{"startTime":3}]',
      [],
    ],
    ['entries that are none', '[null,1,"x",[],{"__proto__":{"startTime":1,"title":"A"}}]', []],
    [
      'toc in a string',
      '[{"startTime":1,"title":"A","toc":"false"},{"startTime":2,"title":"B","toc":true}]',
      [2],
    ],
    ['a cut file', '{"chapters":[{"startTime":1,"title":"A"}', []],
    ['no JSON', '<!doctype html>', []],
    ['no list', '{"chapters":{"0":{"startTime":1,"title":"A"}}}', []],
  ])('with %s', (_, json, starts) => {
    expect(parsePodcastChapters(json, url).map(({ start }) => start)).toEqual(starts);
  });

  it('have ends only after their starts, and http(s) addresses', () => {
    const json = JSON.stringify([
      { startTime: 5, endTime: 5, title: 'A', url: 'javascript:alert(1)', img: 'data:image/png,' },
    ]);
    expect(parsePodcastChapters(json, url)).toEqual([{ start: 5, title: 'A' }]);
  });

  it('never throw and come sorted, whatever the file holds', () => {
    fc.assert(
      fc.property(fc.oneof(mutated(file), fc.json()), (json) => {
        const starts = parsePodcastChapters(json, url).map(({ start }) => start);
        expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b));
      }),
    );
  });
});
