/** What is stored here, and whether the browser may clear it away when the disk runs low. */
export interface StorageState {
  /** Bytes, of everything the extension keeps. */
  used: number;
  lasting: boolean;
}

/**
 * What the browser says of both (https://storage.spec.whatwg.org/#persistence); undefined where it says nothing. Chromium
 * spares what has the permission `unlimitedStorage`, though it does not say so:
 * https://developer.chrome.com/docs/extensions/develop/concepts/storage-and-cookies
 */
export async function readStorage(): Promise<StorageState | undefined> {
  try {
    const { usage = 0 } = await navigator.storage.estimate();
    return {
      used: usage,
      lasting: !import.meta.env.FIREFOX || (await navigator.storage.persisted()),
    };
  } catch {
    return undefined;
  }
}

/** Asks the browser never to clear it away by itself; answers whether it agreed. Some ask the person. */
export async function askToLast(): Promise<boolean> {
  try {
    return (await navigator.storage.persisted()) || (await navigator.storage.persist());
  } catch {
    return false;
  }
}
