/** Why the database did not do what was asked, for the view to say in words. */
export interface StoreFailure {
  /**
   * `full` no room on the disk or in the quota; `blocked` another tab holds an older version open;
   * `newer` the database was made by a newer version of the extension; `unavailable` the browser
   * refuses storage here (private window, blocked cookies, damaged profile); `unknown` none of these.
   */
  code: 'full' | 'blocked' | 'newer' | 'unavailable' | 'unknown';
}

const codes: ReadonlyMap<unknown, StoreFailure['code']> = new Map([
  ['QuotaExceededError', 'full'],
  ['blocked', 'blocked'],
  ['BlockedError', 'blocked'],
  ['VersionError', 'newer'],
  ['InvalidStateError', 'unavailable'],
  ['SecurityError', 'unavailable'],
  ['NotAllowedError', 'unavailable'],
  ['UnknownError', 'unavailable'],
  ['MissingAPIError', 'unavailable'],
  ['OpenFailedError', 'unavailable'],
  ['DatabaseClosedError', 'unavailable'],
]);

/** Dexie wraps at most a few times; a chain that is longer is a circle. */
const deepest = 8;

/**
 * Names a failure of the database: a DOMException, Dexie's wrapper around one (the innermost known
 * name counts: https://dexie.org/docs/DexieErrors/DexieError) or a `blocked` event. Never throws.
 */
export function describeStoreFailure(error: unknown): StoreFailure {
  let code: StoreFailure['code'] = 'unknown';
  let current = error;
  for (let depth = 0; depth < deepest && typeof current === 'object' && current; depth++) {
    const { name, type, inner, cause } = current as Record<string, unknown>;
    code = codes.get(name) ?? codes.get(type) ?? code;
    current = inner ?? cause;
  }
  return { code };
}
