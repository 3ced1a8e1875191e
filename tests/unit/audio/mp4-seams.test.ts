import { describe, expect, it } from 'vitest';
import { createMp4Hearing } from '@/lib/audio/hear-mp4';
import { createRandom } from '@/tests/bench/synthetic-episode';
import { aacBlock, mp4File, type Mp4Options } from '@/tests/support/mp4';

/** Seconds of a block. */
const each = 1024 / 44_100;

/** Blocks of which no two are the same. */
function sound(count: number, seed = 1): Uint8Array[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => {
    const block = aacBlock(150, 40);
    for (let at = 4; at < block.length; at += 1) block[at] = Math.floor(random() * 256);
    return block;
  });
}

function seamsOf(blocks: readonly Uint8Array[], options?: Mp4Options) {
  const hearing = createMp4Hearing();
  hearing.push(mp4File(blocks, options));
  return hearing.finish().seams.map(({ time, kind }) => [Math.round(time / each), kind]);
}

describe('an MP4 file that was put together', () => {
  it.each<[string, Mp4Options, number[][] | [number, string][]]>([
    ['whose blocks all last alike, but the last', { durations: [399, 1024, 1, 500] }, []],
    ['of two files', { durations: [150, 1024, 1, 1, 1, 136, 248, 1024] }, [[150, 'edit']]],
    ['in which many blocks differ', { durations: many([7, 1024, 1, 1000], 50) }, []],
    [
      'with another description from a chunk on',
      {
        descriptions: [
          [1, 1],
          [101, 2],
          [151, 1],
        ],
      },
      [
        [200, 'header'],
        [300, 'header'],
      ],
    ],
    ['with a list of one edit', { edits: [[1024, 399 * 1024]] }, []],
    [
      'with a list of several',
      {
        edits: [
          [1024, 100 * 1024],
          [200 * 1024, 200 * 1024],
        ],
      },
      [[100, 'edit']],
    ],
    [
      'with a delay before its sound',
      {
        edits: [
          [0xffffffff, 44_100],
          [0, 400 * 1024],
        ],
      },
      [],
    ],
  ])('%s', (_, options, seams) => {
    expect(seamsOf(sound(400), options)).toEqual(seams);
  });

  it('shows what is heard twice', () => {
    const advert = sound(200, 2);
    const blocks = [...sound(300), ...advert, ...sound(250, 3), ...advert, ...sound(100, 4)];
    expect(seamsOf(blocks)).toEqual([
      [300, 'repeat'],
      [500, 'repeat'],
      [750, 'repeat'],
      [950, 'repeat'],
    ]);
  });

  it('does not take silence for what is heard twice', () => {
    expect(seamsOf(Array.from({ length: 800 }, () => aacBlock(20)))).toEqual([]);
  });
});

function many(row: readonly number[], times: number): number[] {
  return Array.from({ length: times }, () => row).flat();
}
