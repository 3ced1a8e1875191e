import { expect, it } from 'vitest';
import { retryDelay } from '@/lib/speech/retry-delay';

it.each([
  [1, undefined, 1],
  [2, null, 2],
  [4, '', 8],
  [1, '0', 0],
  [1, ' 20 ', 20],
  [1, '1.5', 1.5],
  [3, 'Wed, 21 Oct 2026 07:28:00 GMT', 4],
  [3, '-5', 4],
  [1, '3600', undefined],
])('after %i tries and "%s": %s', (tries, header, expected) => {
  expect(retryDelay(tries, header)).toBe(expected);
});
