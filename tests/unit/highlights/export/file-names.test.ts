import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileNames } from '@/lib/highlights/export/file-names';
import { trickyText } from '@/tests/support/tricky-text';

const page = 'https://a.example/x';

describe('names of files', () => {
  it.each([
    ['show and title', { show: 'The Show', title: 'Edges' }, 'The Show - Edges'],
    ['no syntax of paths and links', { title: 'a/b: [c] #1 ^x "y"?' }, 'a b c 1 x y'],
    ['no way out of the folder', { title: '../../.ssh' }, 'ssh'],
    ['the page where nothing else is known', {}, 'https a.example x'],
    ['none of the names of devices', { title: 'NUL' }, '_NUL'],
    ['something of nothing', { page: '/', title: '?' }, 'episode'],
  ])('hold %s', (_, episode, name) => {
    expect(fileNames([{ page, ...episode }])).toEqual([name]);
  });

  it('differ, also where upper and lower case do not count, and do not depend on the order', () => {
    const episodes = ['One', 'one', 'Two'].map((title) => ({ page: `${page}/${title}`, title }));
    const names = fileNames(episodes);
    expect(names).toEqual([
      expect.stringMatching(/^One \([0-9a-z]+\)$/),
      expect.stringMatching(/^one \([0-9a-z]+\)$/),
      'Two',
    ]);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(3);
    expect(fileNames(episodes.toReversed())).toEqual(names.toReversed());
  });

  it('are taken by every file system, whatever the title is', () => {
    fc.assert(
      fc.property(trickyText(300), (title) => {
        const [name] = fileNames([{ page, title }]);
        expect(name).toMatch(/^[^\p{Cc}\\/:*?"<>|#^[\]]+$/u);
        expect(name).not.toMatch(/^[. ]|[. ]$/);
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(200);
      }),
    );
  });
});
