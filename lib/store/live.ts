import { Dexie, type ObservabilitySet, type Table } from 'dexie';

/**
 * Runs a query now and again whenever one of the tables that it reads was written to, in this tab or another. A failed
 * run goes to `onError` and ends the watch. The answer stops it.
 *
 * Dexie's own `liveQuery` needs no tables, but keeps the keys of all that is ever written while it is subscribed, and
 * never forgets a query that was stopped between two steps (4.4.7).
 */
export function watch<T>(
  tables: readonly Table[],
  query: () => Promise<T>,
  onValue: (value: T) => void,
  onError?: (error: unknown) => void,
): () => void {
  let stopped = false;
  let isOld = false;
  let isReading = false;
  /** What was read while something was written is read again, not told. */
  const read = async (): Promise<void> => {
    isReading = true;
    isOld = false;
    const tell = await Dexie.ignoreTransaction(async () => query()).then(
      (value) => () => onValue(value),
      (error: unknown) => () => fail(error),
    );
    isReading = false;
    if (stopped) return;
    if (isOld) return read();
    tell();
  };
  const stopListening = listen(tables, () => {
    isOld = true;
    if (!isReading) void read();
  });
  const stop = () => {
    stopped = true;
    stopListening();
  };
  const fail = (error: unknown) => {
    // As a page goes into the browser's cache Dexie closes, and tells of everything as written once it is back.
    if (error instanceof Dexie.DatabaseClosedError) return;
    stop();
    onError?.(error);
  };
  // What asks goes on first, and may stop it.
  queueMicrotask(() => stopped || void read());
  return stop;
}

/** Calls back after each transaction that wrote to one of the tables; the answer stops it. */
function listen(tables: readonly Table[], callback: () => void): () => void {
  const prefixes = tables.map(({ db, name }) => `idb://${db.name}/${name}/`);
  const isOfThem = (part: string) =>
    part === 'all' || prefixes.some((prefix) => part.startsWith(prefix));
  const take = (written: ObservabilitySet) => {
    if (Object.keys(written).some(isOfThem)) callback();
  };
  Dexie.on('storagemutated', take);
  return () => Dexie.on.storagemutated.unsubscribe(take);
}
