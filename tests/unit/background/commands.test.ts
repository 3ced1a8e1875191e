import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { browserKeys, passOnCommand } from '@/lib/background/commands';

const told: number[] = [];

/** Tabs in which a page script listens, and tabs that can be heard. */
function browserWith(listening: number[], audible: { id: number; lastAccessed?: number }[]) {
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue(audible as never);
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(async (tab: number) => {
    if (!listening.includes(tab)) throw new Error('Receiving end does not exist.');
    told.push(tab);
  });
}

describe('passOnCommand', () => {
  beforeEach(() => {
    told.length = 0;
    fakeBrowser.reset();
  });

  it.each([
    ['the active tab where nothing is heard', [1], [], [1]],
    ['the active tab where it is heard among others', [1, 2], [{ id: 2 }, { id: 1 }], [1]],
    ['the tab that is heard though it is not active', [1, 2], [{ id: 2 }], [2]],
    [
      'of two that are heard the last used',
      [2, 3],
      [
        { id: 2, lastAccessed: 10 },
        { id: 3, lastAccessed: 20 },
      ],
      [3],
    ],
    ['the active tab where only a tab without our script is heard', [1], [{ id: 2 }], [1]],
    ['nobody where no script listens', [], [{ id: 2 }], []],
  ])('tells %s', async (_, listening, audible, expected) => {
    browserWith(listening, audible);
    await passOnCommand('play-pause', 1);
    expect(told).toEqual(expected);
  });

  it('knows no other commands', async () => {
    browserWith([1], []);
    await passOnCommand('_execute_action', 1);
    await passOnCommand('constructor', 1);
    expect(told).toEqual([]);
  });
});

describe('browserKeys', () => {
  it('tells each command’s key, and that none is set', async () => {
    const getAll = vi.fn().mockResolvedValue([
      { name: 'play-pause', shortcut: 'Alt+Shift+K' },
      { name: 'save-heard', shortcut: '' },
    ]);
    vi.spyOn(fakeBrowser, 'commands', 'get').mockReturnValue({ getAll } as never);
    expect(await browserKeys()).toEqual([
      { command: 'play-pause', key: 'Alt+Shift+K' },
      { command: 'save-heard', key: '' },
    ]);
  });
});
