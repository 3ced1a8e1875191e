import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMp4Hearing } from '@/lib/audio/hear-mp4';
import { cpuTime, soon } from '@/tests/support/cpu-time';
import { join } from '@/tests/support/mp3';
import { aacBlock, box, mp4File, numbers, type Mp4Options } from '@/tests/support/mp4';

const loud = aacBlock(180, 30);
const quiet = aacBlock(20, 10);
const blocks = Array.from({ length: 200 }, (_, n) => (n < 100 ? loud : quiet));

function hear(file: Uint8Array, portion = 500) {
  const hearing = createMp4Hearing();
  let isWanted = true;
  for (let at = 0; at < file.length && isWanted; at += portion) {
    isWanted = hearing.push(file.subarray(at, at + portion));
  }
  return { isWanted, ...hearing.finish() };
}

describe('an MP4 file as it comes', () => {
  it.each<[string, Mp4Options]>([
    ['two blocks a chunk', {}],
    ['all in one chunk', { perChunk: 200 }],
    ['chunks of several, the last not full', { perChunk: 7 }],
    ['offsets of 64 bits', { isLong: true }],
  ])('is as long and as loud as its blocks: %s', (_, options) => {
    const { duration, envelope, isWanted, seams } = hear(mp4File(blocks, options));
    expect(isWanted).toBe(true);
    expect(seams).toEqual([]);
    expect(duration).toBeCloseTo((200 * 1024) / 44_100, 3);
    const half = Math.floor(envelope.levels.length / 2);
    expect(Math.min(...envelope.levels.slice(0, half - 1))).toBeGreaterThan(250);
    expect(Math.max(...envelope.levels.slice(half + 1))).toBeLessThan(100);
  });

  it('is the same in whatever portions it comes', () => {
    const file = mp4File(blocks);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: file.length }), (portion) => {
        expect(hear(file, portion)).toEqual(hear(file));
      }),
      { numRuns: 20 },
    );
  });

  it.each([
    ['whose table comes last', mp4File(blocks, { isSlow: true })],
    ['that holds something else than AAC', mp4File(blocks, { format: 'alac' })],
    ['in fragments', join(box('ftyp'), box('moov', box('mvhd')), box('moof'))],
  ])('is not wanted further: %s', (_, file) => {
    expect(hear(file)).toMatchObject({ isWanted: false, duration: 0 });
  });

  it('ends where the file does', () => {
    const file = mp4File(blocks);
    const { duration } = hear(file.subarray(0, file.length - 20));
    expect(duration).toBeCloseTo((198 * 1024) / 44_100, 3);
  });

  it('throws nothing, whatever its bytes are', () => {
    const file = mp4File(blocks.slice(0, 20));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(file.length - 1), fc.nat(255))), (changes) => {
        const changed = file.slice();
        for (const [at, value] of changes) changed[at] = value;
        expect(hear(changed).duration).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it.each([
    ['a box that never ends', join(numbers(0x7fffffff), new Uint8Array(10_000_000))],
    ['millions of blocks of nothing', hugeTable(0xffffffff, 0)],
    ['blocks that play for years', hugeTable(1000, 0xffffffff)],
  ])('is through soon with %s', (_, file) => {
    const began = cpuTime();
    hear(file, 65_536);
    expect(cpuTime() - began).toBeLessThan(soon * 1000);
  });
});

/** A table that claims so many blocks of one byte, of so many samples each. */
function hugeTable(count: number, samples: number): Uint8Array {
  const text = (content: string) => new Uint8Array(Buffer.from(content, 'latin1'));
  const stbl = box(
    'stbl',
    box('stsd', numbers(0, 1), box('mp4a')),
    box('stts', numbers(0, 1, count, samples)),
    box('stsc', numbers(0, 1, 1, count, 1)),
    box('stsz', numbers(0, 1, count)),
    box('stco', numbers(0, 1, 0)),
  );
  const hdlr = box('hdlr', numbers(0, 0), text('soun'));
  const mdia = box('mdia', box('mdhd', numbers(0, 0, 0, 1, 0)), hdlr, box('minf', stbl));
  return join(box('moov', box('trak', mdia)), box('mdat', new Uint8Array(100_000)));
}
