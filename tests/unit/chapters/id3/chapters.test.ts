import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseId3Chapters } from '@/lib/chapters/id3/chapters';
import { id3TagSize } from '@/lib/chapters/id3/tag';
import { id3Tag, type TagOptions } from '@/tests/support/id3';
import { cpuTime, soon } from '@/tests/support/cpu-time';

const chapters = [
  { id: 'c1', start: 0, end: 61, title: 'Intro' },
  {
    id: 'c2',
    start: 61,
    end: 274.5,
    title: 'Wörter, 潮 & более',
    url: 'https://example.com/tides',
  },
  { id: 'c3', start: 274.5, end: 300, title: 'Sponsor' },
];
const read = [
  { start: 0, end: 61, title: 'Intro' },
  { start: 61, end: 274.5, title: 'Wörter, 潮 & более', url: 'https://example.com/tides' },
  { start: 274.5, end: 300, title: 'Sponsor' },
];

describe('chapters of an ID3 tag', () => {
  it.each<[string, TagOptions]>([
    ['version 2.3', { version: 3 }],
    ['version 2.4', { version: 4 }],
    ['UTF-16 with a mark', { encoding: 1 }],
    ['UTF-16 big endian', { version: 4, encoding: 2 }],
    ['an unsynchronised 2.3 tag', { version: 3, encoding: 1, unsync: true }],
    ['unsynchronised 2.4 frames', { version: 4, encoding: 1, unsync: true }],
    ['2.4 frames with the plain sizes of iTunes', { version: 4, plainSizes: true, cover: 300 }],
    ['an extended 2.3 header', { version: 3, extendedHeader: true }],
    ['an extended 2.4 header', { version: 4, extendedHeader: true }],
    ['a cover before them', { cover: 20_000 }],
    ['a table of contents', { tables: [{ id: 'toc', children: ['c1', 'c2', 'c3'] }] }],
    ['a table of contents that lists nothing known', { tables: [{ id: 'toc', children: ['x'] }] }],
    [
      'nested tables',
      {
        tables: [
          { id: 'part', children: ['c2', 'c3', 'toc'], topLevel: false },
          { id: 'toc', children: ['c1', 'part'] },
        ],
      },
    ],
  ])('are read from %s', (_, options) => {
    expect(parseId3Chapters(id3Tag(chapters, options))).toEqual(read);
  });

  it('leave out what the table of contents hides', () => {
    const tag = id3Tag(chapters, { tables: [{ id: 'toc', children: ['c1', 'c3'] }] });
    expect(parseId3Chapters(tag).map(({ title }) => title)).toEqual(['Intro', 'Sponsor']);
  });

  it('are read in windows-1252 where ISO-8859-1 is claimed', () => {
    const tag = id3Tag([{ ...chapters[0]!, title: 'Caf\u00e9 \u0093x\u0094' }], { encoding: 0 });
    expect(parseId3Chapters(tag)[0]!.title).toBe('Café “x”');
  });

  it('without title, with reversed times or another scheme are mended or dropped', () => {
    const tag = id3Tag([
      { id: 'a', start: 5, end: 10 },
      { id: 'b', start: 9, end: 3, title: 'B', url: 'javascript:alert(1)' },
    ]);
    expect(parseId3Chapters(tag)).toEqual([{ start: 9, title: 'B' }]);
  });

  it('end where the bytes end', () => {
    const tag = id3Tag(chapters);
    expect(parseId3Chapters(tag.subarray(0, tag.length - 10))).toEqual(read.slice(0, 2));
    expect(id3TagSize(tag.subarray(0, 10))).toBe(tag.length);
  });

  it('are none in a file without such a tag', () => {
    expect(id3TagSize(Buffer.from('RIFF....WAVE'))).toBeUndefined();
    expect(parseId3Chapters(new Uint8Array())).toEqual([]);
    expect(parseId3Chapters(Buffer.from('ID3\u0002\0\0\0\0\0\u0010CHAP'))).toEqual([]);
  });

  it('never throw, whatever bytes are changed', () => {
    const tag = id3Tag(chapters, { version: 4, tables: [{ id: 'toc', children: ['c1', 'toc'] }] });
    const edits = fc.array(fc.tuple(fc.nat(tag.length - 1), fc.nat(255)), { maxLength: 8 });
    fc.assert(
      fc.property(edits, fc.constantFrom(3, 4), (changes, version) => {
        const bytes = Uint8Array.from(tag);
        bytes[3] = version;
        for (const [at, byte] of changes) bytes[at] = byte;
        for (const { start, end = Infinity, title } of parseId3Chapters(bytes)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(title).not.toBe('');
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['tiny frames', 'CHAP\0\0\0\0\0\0'],
    ['tables', 'CTOC\0\0\0\u0006\0\0a\0\u0003\u0001a\0'],
    ['chapters without a title', 'CHAP\0\0\0\u0012\0\0a\0' + '\u0001'.repeat(16)],
  ])('of 4 MB of %s are read in a moment', (_, junk) => {
    const body = Buffer.alloc(4_000_000, Buffer.from(junk, 'latin1'));
    const bytes = Buffer.concat([
      Buffer.from('ID3\u0003\0\0\u007f\u007f\u007f\u007f', 'latin1'),
      body,
    ]);
    const before = cpuTime();
    parseId3Chapters(bytes);
    expect(cpuTime() - before).toBeLessThan(soon * 1000);
  });
});
