import { computed, effect, signal } from '@preact/signals';
import { expect, it, vi } from 'vitest';
import { onlyChanges } from '@/lib/services/only-changes';

it('is looked at again only when what it says has changed', () => {
  const sample = signal({ time: 1, duration: 60 });
  const duration = onlyChanges(() => sample.value.duration);
  const look = vi.fn(() => duration.value);
  const seen: number[] = [];
  effect(() => void seen.push(computed(look).value));
  sample.value = { time: 2, duration: 60 };
  expect(look).toHaveBeenCalledOnce();
  sample.value = { time: 3, duration: 61 };
  expect(seen).toEqual([60, 61]);
});
