import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/**
 * Keeps the lines where they are on the screen when something comes or goes above the list. (What comes between the
 * lines themselves the browser anchors, `overflow-anchor`.)
 */
export function useSteadyView(scroller: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const view = scroller.current;
    if (!view) return;
    let top = view.getBoundingClientRect().top;
    // A list in a hidden tab has no place.
    const observer = new ResizeObserver(() => {
      if (view.clientHeight === 0) return;
      const now = view.getBoundingClientRect().top;
      if (top > 0) view.scrollTop += now - top;
      top = now;
    });
    observer.observe(view);
    return () => observer.disconnect();
  }, []);
}
