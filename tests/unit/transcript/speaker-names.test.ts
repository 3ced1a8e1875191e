import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { speakerColours } from '@/lib/transcript/speaker-colours';
import { labelsOf, renameSpeakers, withName } from '@/lib/transcript/speaker-names';

const said = (...speakers: (string | undefined)[]) =>
  speakers.map((speaker, index) => ({
    start: index,
    end: index + 1,
    text: 'x',
    ...(speaker !== undefined && { speaker }),
  }));
const lines = said('Speaker 1', 'Speaker 2', undefined, 'Speaker 1', '__proto__');
const shown = (names: Parameters<typeof renameSpeakers>[1]) =>
  renameSpeakers(lines, names).map(({ speaker }) => speaker);

describe('names of speakers', () => {
  it('take the place of labels; unknown speakers keep theirs', () => {
    expect(shown([{ speaker: 'Speaker 1', name: 'Ada' }])).toEqual([
      'Ada',
      'Speaker 2',
      undefined,
      'Ada',
      '__proto__',
    ]);
  });

  it('leave the lines as they are where none applies', () => {
    expect(renameSpeakers(lines, [])).toBe(lines);
    expect(renameSpeakers(lines, [{ speaker: 'constructor', name: 'Ada' }])).toBe(lines);
  });

  it('count for the episode before the show: the first in the list', () => {
    const names = [
      { speaker: 'Speaker 1', name: 'Ada' },
      { speaker: 'Speaker 1', name: 'Ben' },
    ];
    expect(shown(names)[0]).toBe('Ada');
  });

  it('merge two speakers, and rename both from then on', () => {
    const merged = withName([{ speaker: 'Speaker 1', name: 'Ada' }], ['Speaker 2'], 'Ada');
    expect(labelsOf(lines, merged, 'Ada')).toEqual(['Speaker 1', 'Speaker 2']);
    const again = withName(merged, labelsOf(lines, merged, 'Ada'), ' Ada\n Marsh ');
    expect(shown(again).slice(0, 2)).toEqual(['Ada Marsh', 'Ada Marsh']);
  });

  it('are taken away by an empty one', () => {
    const names = [{ speaker: 'Speaker 1', name: 'Ada' }];
    expect(withName(names, ['Speaker 1'], ' \u200b')).toEqual([]);
    expect(withName(names, ['Speaker 2'], '')).toEqual(names);
  });

  it('change no words and no times', () => {
    const label = fc.constantFrom('A', 'B', 'C', '__proto__');
    const name = fc.record({ speaker: label, name: fc.string({ minLength: 1 }) });
    fc.assert(
      fc.property(fc.array(fc.option(label, { nil: undefined })), fc.array(name), (who, names) => {
        const before = said(...who);
        const after = renameSpeakers(before, names);
        const nameless = (line: object) => ({ ...line, speaker: undefined });
        expect(after.map(nameless)).toEqual(before.map(nameless));
        const labels = new Set<string>(names.map(({ speaker }) => speaker));
        for (const [index, { speaker }] of before.entries())
          if (!labels.has(speaker ?? '')) expect(after[index]!.speaker).toBe(speaker);
      }),
    );
  });
});

describe('colours of speakers', () => {
  it('go by order of appearance, and come again after eight', () => {
    const many = said(...'abcdefghi'.split(''), 'a', undefined);
    expect([...speakerColours(many)]).toEqual([
      ...'abcdefgh'.split('').map((speaker, index) => [speaker, index]),
      ['i', 0],
    ]);
  });
});
