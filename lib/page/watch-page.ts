/** How often a page is looked at again while it still grows, and for how long after it was opened. Milliseconds. */
const pause = 1_500;
const growing = 30_000;

/**
 * Calls back when the page may be worth another look: its address changed (single-page sites), or
 * elements arrived during the first half minute (pages that fill themselves). Ends with `signal`.
 */
export function watchPage(onChange: () => void, signal: AbortSignal): void {
  let address = location.href.split('#')[0];
  let opened = performance.now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    timer = undefined;
    onChange();
  };
  const onMutation = () => {
    const next = location.href.split('#')[0];
    if (next !== address) {
      address = next;
      opened = performance.now();
      clearTimeout(timer);
      timer = setTimeout(look, 100);
    } else if (timer === undefined && performance.now() - opened < growing) {
      timer = setTimeout(look, pause);
    }
  };
  const changes = new MutationObserver(onMutation);
  changes.observe(document, { childList: true, subtree: true });
  window.addEventListener('popstate', onMutation, { signal });
  signal.addEventListener('abort', () => {
    changes.disconnect();
    clearTimeout(timer);
  });
}
