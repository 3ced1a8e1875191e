import type { Translate } from '../services';

/** "1 highlight", "12 highlights". */
export function countText(highlights: number, text: Translate): string {
  return text(highlights === 1 ? 'oneHighlight' : 'someHighlights', highlights);
}
