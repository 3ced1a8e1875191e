import { fillStretch } from './fill-stretches';
import { eyeLevel } from './follow';

/**
 * Draws what is around a row that is about to be jumped to. Browsers draw a stretch that was out of sight a frame after
 * it was scrolled to, and until then do not know its height: a far jump would show an empty page first, and miss its
 * place.
 */
export function createDrawing() {
  let drawn: ReadonlySet<Element> = new Set();
  const draw = (stretches: ReadonlySet<Element>) => {
    const before = drawn;
    drawn = stretches;
    for (const stretch of drawn) {
      fillStretch(stretch);
      stretch.toggleAttribute('data-drawn', true);
    }
    // Not in this frame, which has enough to do.
    requestAnimationFrame(() => {
      for (const stretch of before) stretch.toggleAttribute('data-drawn', drawn.has(stretch));
    });
  };
  return {
    /** The row will stand at eye level in the view. */
    drawAround(row: Element, view: Element): void {
      const own = row.parentElement;
      if (!own) return;
      // Before anything is read: each reading after a change is one more layout.
      draw(new Set([own]));
      const viewHeight = view.clientHeight;
      const line = row.getBoundingClientRect();
      const edges = own.getBoundingClientRect();
      const above = viewHeight * eyeLevel - (line.top - edges.top);
      const below = viewHeight * (1 - eyeLevel) - (edges.bottom - line.top);
      draw(
        new Set([
          own,
          ...within(above, own, (at) => at.previousElementSibling),
          ...within(below, own, (at) => at.nextElementSibling),
        ]),
      );
    },
  };
}

/** Leaves it to the browser again what is drawn. */
export function undraw(list: Element): void {
  for (const stretch of list.children) stretch.removeAttribute('data-drawn');
}

/** The elements that begin within so many pixels, by the heights they have or are thought to have. */
function within(
  pixels: number,
  from: Element,
  next: (element: Element) => Element | null,
): Element[] {
  const found: Element[] = [];
  let left = pixels;
  for (let at = next(from); at && left > 0; at = next(at)) {
    // Among matching lines most stretches are empty, and to measure them all costs more than the jump.
    if (at.hasAttribute('data-empty')) continue;
    const { height } = at.getBoundingClientRect();
    if (height > 0) found.push(at);
    left -= height;
  }
  return found;
}
