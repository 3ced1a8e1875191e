import { useRef } from 'preact/hooks';

/** The former value while the new one equals it, so that what was made of it stays as it is. */
export function useSame<T>(value: T, isEqual: (a: T, b: T) => boolean): T {
  const kept = useRef(value);
  if (!isEqual(kept.current, value)) kept.current = value;
  return kept.current;
}
