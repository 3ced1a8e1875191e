import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { describeStoreFailure } from '@/lib/store/failure';

const dom = (name: string) => new DOMException('refused', name);

describe('naming a failure of the store', () => {
  it.each([
    ['a full disk', dom('QuotaExceededError'), 'full'],
    [
      'a full disk that ended a transaction',
      new Dexie.AbortError('aborted', dom('QuotaExceededError')),
      'full',
    ],
    ['a newer database', new Dexie.VersionError('newer'), 'newer'],
    [
      'an open that failed for a newer database',
      new Dexie.OpenFailedError('open', dom('VersionError')),
      'newer',
    ],
    ['an upgrade that waits for another tab', new Event('blocked'), 'blocked'],
    [
      'a private window',
      new Dexie.OpenFailedError('open', dom('InvalidStateError')),
      'unavailable',
    ],
    ['blocked cookies', dom('SecurityError'), 'unavailable'],
    ['a damaged profile', dom('UnknownError'), 'unavailable'],
    ['no IndexedDB at all', new Dexie.MissingAPIError('none'), 'unavailable'],
    ['a closed database', new Dexie.DatabaseClosedError('closed'), 'unavailable'],
    ['a mistake of ours', new TypeError('undefined is not a function'), 'unknown'],
    ['an error with a cause', new Error('outer', { cause: dom('QuotaExceededError') }), 'full'],
    ['nothing', undefined, 'unknown'],
    ['a string', 'QuotaExceededError', 'unknown'],
  ])('%s', (_, error, code) => {
    expect(describeStoreFailure(error)).toEqual({ code });
  });

  it('ends on errors that are their own cause', () => {
    const error = new Error('circle');
    error.cause = error;
    expect(describeStoreFailure(error)).toEqual({ code: 'unknown' });
  });
});
