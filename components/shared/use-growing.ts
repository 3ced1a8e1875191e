import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

/** Milliseconds after which a busy browser goes on all the same. */
const longestWait = 100;

/**
 * How many of `total` are drawn: a screenful at once, the others a step at a time whenever the browser has nothing
 * better to do, so that a long list neither keeps the first frame waiting nor holds up a key.
 */
export function useGrowing(total: number, first: number, step: number): number {
  const drawn = useSignal(first);
  const count = drawn.value;
  useEffect(() => {
    if (count >= total) return;
    const id = requestIdleCallback(() => (drawn.value = count + step), { timeout: longestWait });
    return () => cancelIdleCallback(id);
  }, [count, total, step, drawn]);
  return Math.min(count, total);
}
