import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { paintHits, type DrawnHit } from '../../search/paint-hits';
import { wordsInCards } from '../search/words-in-cards';

/**
 * Paints the words of a query in the cards that came near the screen (`data-near`), and again whenever cards come, go or
 * change. Of thousands most are never looked at.
 */
export function useListedPainting(list: RefObject<HTMLElement | null>, query: string): void {
  useLayoutEffect(() => {
    const listed = list.current;
    if (!listed || query.trim() === '') return;
    const known = new WeakMap<Element, DrawnHit[]>();
    const hitsIn = (near: Element) => {
      const hits = known.get(near) ?? wordsInCards(near, query);
      known.set(near, hits);
      return hits;
    };
    const paint = () => paintHits([...listed.querySelectorAll('[data-near]')].flatMap(hitsIn));
    let frame = 0;
    const changes = new MutationObserver((changed) => {
      for (const { target } of changed) {
        const near = (target instanceof Element ? target : target.parentElement)?.closest(
          '[data-near]',
        );
        if (near) known.delete(near);
      }
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(paint);
    });
    changes.observe(listed, { subtree: true, childList: true, characterData: true });
    paint();
    return () => {
      changes.disconnect();
      cancelAnimationFrame(frame);
      paintHits([]);
    };
  }, [list, query]);
}
