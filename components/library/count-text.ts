import type { Translate } from '../services';
import { counted } from '../shared/counted';

/** "1 highlight", "12 highlights". */
export function countText(highlights: number, text: Translate): string {
  return counted(text, 'highlightCount', highlights);
}
