import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  adoptSettings,
  defaultSettings,
  readSettings,
  watchSettings,
  writeSettings,
} from '@/lib/store/settings';

beforeEach(() => fakeBrowser.reset());

describe('settings', () => {
  it('have defaults', async () => {
    expect(await readSettings()).toEqual(defaultSettings);
  });

  it('are kept when written, and the others stay', async () => {
    expect(await writeSettings({ theme: 'dark' })).toEqual({ ...defaultSettings, theme: 'dark' });
    await writeSettings({ follow: false });
    expect(await readSettings()).toEqual({ ...defaultSettings, theme: 'dark', follow: false });
  });

  it('lose no change when two are written at once', async () => {
    await Promise.all([writeSettings({ follow: false }), writeSettings({ textSize: 1.5 })]);
    expect(await readSettings()).toEqual({ ...defaultSettings, follow: false, textSize: 1.5 });
  });

  it.each([
    ['a string', 'dark', defaultSettings],
    ['a list', [1], defaultSettings],
    [
      'one damaged field',
      { theme: 'dark', textSize: 'big' },
      { ...defaultSettings, theme: 'dark' },
    ],
    [
      'a size out of bounds',
      { textSize: 90, follow: false },
      { ...defaultSettings, follow: false },
    ],
    ['unknown fields', { follow: false, old: 1 }, { ...defaultSettings, follow: false }],
  ])('fall back field by field when what is stored is %s', async (_, stored, expected) => {
    await fakeBrowser.storage.local.set({ settings: stored });
    expect(await readSettings()).toEqual(expected);
  });

  it('of a backup count where nothing else than usual was chosen', async () => {
    await writeSettings({ theme: 'dark' });
    await adoptSettings({ ...defaultSettings, theme: 'light', skipBack: 10, textSize: 'big' });
    expect(await readSettings()).toEqual({ ...defaultSettings, theme: 'dark', skipBack: 10 });
    await adoptSettings(['junk']);
    expect(await readSettings()).toEqual({ ...defaultSettings, theme: 'dark', skipBack: 10 });
  });

  it('tell who watches of every change until they stop', async () => {
    const seen = vi.fn<(settings: object) => void>();
    const stop = watchSettings(seen);
    await writeSettings({ follow: false });
    expect(seen).toHaveBeenLastCalledWith({ ...defaultSettings, follow: false });
    await fakeBrowser.storage.local.set({ settings: { theme: 7 } });
    expect(seen).toHaveBeenLastCalledWith(defaultSettings);
    stop();
    await writeSettings({ follow: true });
    expect(seen).toHaveBeenCalledTimes(2);
  });
});
