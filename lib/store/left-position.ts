import { browser } from 'wxt/browser';

const key = 'leftPosition';

/**
 * Notes where the listener is as the page goes away, seconds of playback time. What is written to the database then
 * never arrives (measured in Chromium and Firefox: reload, other page, tab closed, frame removed); this does.
 */
export function noteLeftPosition(id: string, position: number): void {
  void browser.storage.local.set({ [key]: { id, position } });
}

/** What was noted for an episode, and forgets it: from now on the database knows better. */
export async function takeLeftPosition(id: string): Promise<number | undefined> {
  const noted = (await browser.storage.local.get(key))[key] as { id?: unknown } | undefined;
  if (noted?.id !== id) return undefined;
  await browser.storage.local.remove(key);
  const { position } = noted as { position?: unknown };
  return typeof position === 'number' && position >= 0 ? position : undefined;
}
