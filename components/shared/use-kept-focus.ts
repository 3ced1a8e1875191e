import { useEffect } from 'preact/hooks';

const focusable =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, [tabindex]:not([tabindex="-1"])';

/** As many places as somebody may have gone through before the one that is gone. */
const remembered = 8;

/**
 * Who works by keys does not lose their place: where what has the focus is taken away, the same control of the next one
 * in the list gets it, else what had it before, else `<main>`. A pointer needs no place, and Space shall go on to play.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let before: HTMLElement[] = [];
    let place = -1;
    let byPointer = false;
    const stop = new AbortController();
    const on = (name: string, listener: (event: Event) => void) =>
      document.addEventListener(name, listener, { capture: true, signal: stop.signal });
    on('pointerdown', () => (byPointer = true));
    on('keydown', () => (byPointer = false));
    on('focusin', ({ target }) => {
      const element = target as HTMLElement;
      before = [element, ...before.filter((it) => it !== element)].slice(0, remembered);
      const item = element.closest('li');
      place = item ? controlsIn(item).indexOf(element) : -1;
    });
    const observer = new MutationObserver((records) => {
      const [held] = before;
      if (!held || held.isConnected || byPointer || !document.hasFocus()) return;
      before = before.filter(({ isConnected }) => isConnected);
      const { activeElement } = document;
      if (activeElement && activeElement !== document.body) return;
      const gone = records.find(({ removedNodes }) =>
        [...removedNodes].some((node) => node.contains(held)),
      );
      const next = gone && nextItem(gone);
      const controls = next ? controlsIn(next) : [];
      const last = before.find((it) => it.checkVisibility());
      (controls[place] ?? controls[0] ?? last ?? document.querySelector('main'))?.focus();
    });
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      stop.abort();
      observer.disconnect();
    };
  }, []);
}

function controlsIn(item: Element): HTMLElement[] {
  return [...item.querySelectorAll<HTMLElement>(focusable)];
}

/** The item of a list that stands now where one was taken away; at its end the last. */
function nextItem({ nextSibling, previousSibling, removedNodes }: MutationRecord) {
  if (![...removedNodes].some((node) => node instanceof HTMLLIElement)) return undefined;
  return [nextSibling, previousSibling].find(
    (it): it is HTMLLIElement => it instanceof HTMLLIElement && it.isConnected,
  );
}
