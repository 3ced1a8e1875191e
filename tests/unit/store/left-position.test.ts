import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { noteLeftPosition, takeLeftPosition } from '@/lib/store/left-position';

describe('the position at which a page was left', () => {
  beforeEach(() => fakeBrowser.reset());

  it('is given once, to its episode alone', async () => {
    noteLeftPosition('one', 33.5);
    expect(await takeLeftPosition('two')).toBeUndefined();
    expect(await takeLeftPosition('one')).toBe(33.5);
    expect(await takeLeftPosition('one')).toBeUndefined();
  });

  it.each([
    [undefined],
    ['one'],
    [{ id: 'one' }],
    [{ id: 'one', position: 'x' }],
    [{ position: 3 }],
  ])('is nothing where %j is stored', async (stored) => {
    await fakeBrowser.storage.local.set({ leftPosition: stored });
    expect(await takeLeftPosition('one')).toBeUndefined();
  });
});
