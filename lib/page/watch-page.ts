import { watchAddress } from './watch-address';

/** How often a page is looked at again while it still grows, and for how long after it was opened. Milliseconds. */
const pause = 1_500;
const growing = 30_000;
/** A single-page site changes its address first and its words soon after. */
const settling = 100;

/**
 * Calls back when the page may be worth another look: its address changed (single-page sites), or
 * elements arrived during the first half minute (pages that fill themselves). Ends with `signal`.
 */
export function watchPage(onChange: () => void, signal: AbortSignal): void {
  let opened = performance.now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    timer = undefined;
    onChange();
  };
  const changes = new MutationObserver(() => {
    if (timer === undefined && performance.now() - opened < growing)
      timer = setTimeout(look, pause);
  });
  changes.observe(document, { childList: true, subtree: true });
  watchAddress(() => {
    opened = performance.now();
    clearTimeout(timer);
    timer = setTimeout(look, settling);
  }, signal);
  signal.addEventListener('abort', () => {
    changes.disconnect();
    clearTimeout(timer);
  });
}
