import { expect, test, vi } from 'vitest';
import { createReadChapters } from '@/lib/background/read-chapters';
import { id3Tag } from '@/tests/support/id3';

const url = 'https://media.example.com/episode.mp3';
const chapters = [
  { id: 'a', start: 0, end: 60, title: 'Intro' },
  { id: 'b', start: 60, end: 90, title: 'Sponsor' },
];
const read = chapters.map(({ id: _id, ...chapter }) => chapter);

/** A server of one file; answers ranges or, as some do, always the whole. */
function serve(file: Uint8Array, options: { ranges?: boolean; granted?: boolean } = {}) {
  const { ranges = true, granted = true } = options;
  const asked: string[] = [];
  const fetch = vi.fn(async (_: string, init: RequestInit) => {
    const range = new Headers(init.headers).get('range') ?? '';
    asked.push(range);
    const end = Number(/-(\d+)$/.exec(range)?.[1]) + 1;
    return ranges
      ? new Response(file.slice(0, end), { status: 206 })
      : new Response(file.slice(), { status: 200 });
  });
  return { asked, readChapters: createReadChapters({ fetch, hasPermission: async () => granted }) };
}

test.each([
  ['by a range', true],
  ['from a server without ranges', false],
])('chapters of the tag are read %s', async (_, ranges) => {
  const audio = new Uint8Array(900_000).fill(7);
  const file = Buffer.concat([id3Tag(chapters), audio]);
  const { readChapters, asked } = serve(file, { ranges });
  expect(await readChapters(url)).toEqual(read);
  expect(asked).toEqual(['bytes=0-262143']);
});

test('a longer tag is asked for again, as long as it says', async () => {
  const tag = id3Tag(chapters, { cover: 500_000 });
  const { readChapters, asked } = serve(Buffer.concat([tag, new Uint8Array(100_000)]));
  expect(await readChapters(url)).toEqual(read);
  expect(asked).toEqual(['bytes=0-262143', `bytes=0-${tag.length - 1}`]);
});

test('a tag that says it has 200 MB is read up to 4', async () => {
  const lying = Buffer.concat([
    Buffer.from('ID3\u0003\0\0\u007f\u007f\u007f\u007f', 'latin1'),
    new Uint8Array(300_000),
  ]);
  const { readChapters, asked } = serve(lying);
  expect(await readChapters(url)).toEqual([]);
  expect(asked[1]).toBe('bytes=0-4194303');
});

test('a short file is asked for once', async () => {
  const { readChapters, asked } = serve(id3Tag(chapters).subarray(0, 80));
  expect(await readChapters(url)).toEqual([read[0]]);
  expect(asked).toHaveLength(1);
});

test.each([
  ['a host that is not granted', url, { granted: false }, 0],
  ['an address that is none', 'nothing', {}, 0],
  ['a private address', 'http://192.168.0.1/a.mp3', {}, 0],
  ['a file without a tag', url, {}, 1],
])('there are none in %s', async (_, address, options, requests) => {
  const { readChapters, asked } = serve(new Uint8Array(500_000), options);
  expect(await readChapters(address)).toEqual([]);
  expect(asked).toHaveLength(requests);
});
