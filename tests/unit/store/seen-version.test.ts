import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  isLater,
  minorOf,
  readSeenVersion,
  watchSeenVersion,
  writeSeenVersion,
} from '@/lib/store/seen-version';

beforeEach(() => fakeBrowser.reset());

describe('a version', () => {
  it.each([
    ['0.2', '0.1', true],
    ['0.10', '0.9', true],
    ['1.0', '0.9', true],
    ['0.2', '0.2', false],
    ['0.1', '0.2', false],
    ['0.9', '1.0', false],
    ['0.2', undefined, false],
    ['0.2', 'junk', false],
  ])('%s is later than %s: %s', (minor, seen, later) => {
    expect(isLater(minor, seen)).toBe(later);
  });

  it('is counted by its first two numbers', () => {
    expect(minorOf('0.2.17')).toBe('0.2');
  });
});

describe('the version the listener has seen', () => {
  it('is kept, and told to all who watch', async () => {
    const onChange = vi.fn<(minor: string | undefined) => void>();
    watchSeenVersion(onChange);
    expect(await readSeenVersion()).toBeUndefined();
    await writeSeenVersion('0.2');
    expect(await readSeenVersion()).toBe('0.2');
    expect(onChange.mock.calls).toEqual([['0.2']]);
  });

  it('is unknown where something else was kept', async () => {
    await fakeBrowser.storage.local.set({ 'seen-version': { 0: 2 } });
    expect(await readSeenVersion()).toBeUndefined();
  });
});
