import { cleanText } from '../text';
import type { Block } from '../types';
import type { Section } from './row';

/** Joins the rows of each section; headings between them title the page, nobody says them. */
export function toBlocks(run: Section[]): Block[] {
  return run.map(({ start, speaker, text, rows }) => {
    const spoken = rows.filter((row) => row.kind === 'text').map((row) => row.text);
    const block = { start, text: cleanText([text, ...spoken].join(' ')) };
    return speaker ? { ...block, speaker } : block;
  });
}
