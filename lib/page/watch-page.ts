import { watchAddress } from './watch-address';

/** How often a page is looked at again while it still grows, and for how long. Milliseconds. */
const pause = 1_500;
const growing = 30_000;
/** A single-page site changes its address first and its words soon after. */
const settling = 100;

/**
 * Calls back when the page may be worth another look: its address changed (single-page sites), or
 * elements arrived during half a minute after it was opened (pages that fill themselves) or pressed
 * (transcripts in panels). Ends with `signal`.
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
  const onClick = () => {
    opened = performance.now();
  };
  document.addEventListener('click', onClick, { capture: true, passive: true, signal });
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
