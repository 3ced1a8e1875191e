import { afterEach, describe, expect, it, vi } from 'vitest';
import { isMetered } from '@/lib/services/sync/metered';

afterEach(() => vi.unstubAllGlobals());

describe('whether the listener pays for data', () => {
  it.each([
    ['the browser does not tell', undefined, false],
    ['it is wireless', { type: 'wifi', saveData: false }, false],
    ['it is a telephone network', { type: 'cellular' }, true],
    ['the browser saves data', { type: 'wifi', saveData: true }, true],
  ])('where %s', (_, connection, wanted) => {
    vi.stubGlobal('navigator', { connection });
    expect(isMetered()).toBe(wanted);
  });
});
