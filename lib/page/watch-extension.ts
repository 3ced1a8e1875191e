import { browser } from 'wxt/browser';

/**
 * Calls back once when the extension was updated, reloaded or removed under the page. No event says so; its id is
 * gone, which is looked at when the listener comes back to the page and when the returned function is called.
 */
export function watchExtension(onLost: () => void, signal: AbortSignal): () => void {
  const look = () => {
    if (!signal.aborted && browser.runtime?.id === undefined) onLost();
  };
  document.addEventListener('visibilitychange', look, { signal });
  window.addEventListener('focus', look, { signal });
  return look;
}
