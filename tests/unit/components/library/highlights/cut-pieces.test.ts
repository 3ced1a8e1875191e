import { describe, expect, it } from 'vitest';
import { cutPieces, pieceSize, samePieces } from '@/components/library/highlights/cut-pieces';
import type { StoredEpisode } from '@/lib/highlights/archive';
import { someHighlight } from '@/tests/support/highlights';

const episode = (id: string): StoredEpisode => ({
  id,
  page: `https://show.example/${id}`,
  keys: [],
  firstSeen: 0,
  lastSeen: 0,
});
const marks = (count: number) =>
  Array.from({ length: count }, (_, at) => someHighlight({ id: `h${at}` }));

describe('a long list in pieces', () => {
  const groups = [
    { episode: episode('long'), highlights: marks(2 * pieceSize + 1) },
    { episode: episode('short'), highlights: marks(1) },
    { episode: episode('long'), highlights: marks(1) },
  ];
  const pieces = cutPieces(groups);

  it('holds every highlight once, in order', () => {
    expect(pieces.flatMap(({ highlights }) => highlights)).toEqual(
      groups.flatMap(({ highlights }) => highlights),
    );
    expect(pieces.map(({ highlights }) => highlights.length)).toEqual([
      pieceSize,
      pieceSize,
      1,
      1,
      1,
    ]);
  });

  it('names the episode at the head of each group', () => {
    expect(pieces.map(({ headed }) => headed)).toEqual([true, false, false, true, true]);
  });

  it('has a key for each, also where an episode comes again', () => {
    expect(new Set(pieces.map(({ key }) => key)).size).toBe(pieces.length);
  });

  it('looks the same whenever the episode was last open', () => {
    const later = groups.map((group) => ({
      ...group,
      episode: { ...group.episode, lastSeen: 99, position: 5 },
    }));
    expect(samePieces(pieces, cutPieces(later))).toBe(true);
  });

  it.each([
    ['an edit', { edited: 1001 }],
    ['another name of the speaker', { speaker: 'Ida' }],
    ['another highlight', { id: 'z' }],
  ])('looks different after %s', (_, fields) => {
    const [first, ...others] = groups;
    const [mark, ...rest] = first!.highlights;
    const changed = { ...first!, highlights: [{ ...mark!, ...fields }, ...rest] };
    expect(samePieces(pieces, cutPieces([changed, ...others]))).toBe(false);
  });

  it('looks different under another title', () => {
    const renamed = groups.map((it) => ({ ...it, episode: { ...it.episode, title: 'New' } }));
    expect(samePieces(pieces, cutPieces(renamed))).toBe(false);
  });
});
