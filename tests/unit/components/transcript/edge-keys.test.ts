import { expect, it } from 'vitest';
import { edgeStep } from '@/components/transcript/edge-keys';

it.each([
  ['ArrowUp', 'earlier', 'earlier'],
  ['ArrowDown', 'later', 'later'],
  ['ArrowLeft', 'earlier', 'later'],
  ['ArrowRight', 'later', 'earlier'],
  ['k', undefined, undefined],
])('%s moves an end %s, from right to left %s', (key, step, turned) => {
  expect(edgeStep(key, false)).toBe(step);
  expect(edgeStep(key, true)).toBe(turned);
});
