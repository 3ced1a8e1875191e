import { liveQuery } from 'dexie';

/**
 * Runs a query now and again whenever what it read was changed, in this tab or another. A failed run
 * goes to `onError` and ends the watch. The answer stops it.
 */
export function watch<T>(
  query: () => Promise<T>,
  onValue: (value: T) => void,
  onError?: (error: unknown) => void,
): () => void {
  // Wrapped because Dexie follows native awaits only from a function that is itself `async`.
  const subscription = liveQuery(async () => query()).subscribe({ next: onValue, error: onError });
  return () => subscription.unsubscribe();
}
