import { fillStretch } from './fill-stretches';
import { eyeLevel } from './follow';
import { nextStretch, previousStretch, stretchesOf } from './stretches';

/**
 * Draws what is around a row that is about to be jumped to. Browsers draw a stretch that was out of sight a frame after
 * it was scrolled to, and until then do not know its height: a far jump would show an empty page first, and miss its
 * place.
 */
export function createDrawing() {
  let drawn: ReadonlySet<Element> = new Set();
  let viewHeight = 0;
  const draw = (stretches: ReadonlySet<Element>) => {
    const before = drawn;
    for (const stretch of stretches) fillStretch(stretch);
    drawn = withParts(stretches);
    for (const box of drawn) box.toggleAttribute('data-drawn', true);
    // Not in this frame, which has enough to do.
    requestAnimationFrame(() => {
      for (const box of before) box.toggleAttribute('data-drawn', drawn.has(box));
    });
  };
  return {
    /** The row will stand at eye level in the view. */
    drawAround(row: Element, view: Element): void {
      const own = row.parentElement;
      if (!own) return;
      // Before anything is read: each reading after a change is one more layout.
      const likely = [
        own,
        ...within(viewHeight * eyeLevel, own, previousStretch, thoughtHeight),
        ...within(viewHeight * (1 - eyeLevel), own, nextStretch, thoughtHeight),
      ];
      draw(new Set(likely));
      viewHeight = view.clientHeight;
      const line = row.getBoundingClientRect();
      const edges = own.getBoundingClientRect();
      const above = viewHeight * eyeLevel - (line.top - edges.top);
      const below = viewHeight * (1 - eyeLevel) - (edges.bottom - line.top);
      const missed = [
        ...within(above, own, previousStretch, heightOf),
        ...within(below, own, nextStretch, heightOf),
      ];
      draw(new Set([...likely, ...missed]));
    },
  };
}

/** Leaves it to the browser again what is drawn. */
export function undraw(list: Element): void {
  for (const box of withParts(stretchesOf(list))) box.removeAttribute('data-drawn');
}

function withParts(stretches: Iterable<Element>): ReadonlySet<Element> {
  return new Set([...stretches].flatMap((stretch) => [stretch, stretch.parentElement!]));
}

const heightOf = (element: Element) => element.getBoundingClientRect().height;

/** Known without a layout, but among matching lines only. */
const thoughtHeight = (element: Element) =>
  parseFloat((element as HTMLElement).style.containIntrinsicSize);

/** The stretches that begin within so many pixels, up to one whose height is not known. */
function within(
  pixels: number,
  from: Element,
  step: (stretch: Element) => Element | null,
  measure: (element: Element) => number,
): Element[] {
  const found: Element[] = [];
  let left = pixels;
  for (let at = step(from); at && left > 0; at = step(at)) {
    // Among matching lines most stretches are empty, and to measure them all costs more than the jump.
    if (at.hasAttribute('data-empty')) continue;
    const height = measure(at);
    if (height > 0) found.push(at);
    left -= height;
  }
  return found;
}
