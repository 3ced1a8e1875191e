import type { Chapter } from '@/lib/chapters/chapter';
import { findNotedChapters } from '@/lib/chapters/show-notes';
import type { Candidate, LinkedCandidate } from '@/lib/transcript/candidate';
import { findBlocks, type Row } from '@/lib/transcript/shapes/find-blocks';

const anyMark = /\d:[0-5]\d/;

/**
 * Adds to what a page names what stands in its text: the transcript, and the chapters it lists (transcript time). Read here
 * and not in the page, so that a page is given no more script than it takes to find the episode.
 */
export function readPageText(
  rows: readonly Row[],
  candidates: readonly LinkedCandidate[],
  language?: string,
): { candidates: Candidate[]; chapters: Chapter[] } {
  const found = findBlocks(rows);
  const chapters = rows.some(({ text }) => anyMark.test(text))
    ? findNotedChapters(rows.filter(({ kind }) => kind !== 'chrome').map(({ text }) => text))
    : [];
  if (!found) return { candidates: [...candidates], chapters };
  // The page of the transcript is of no use beside the transcript itself.
  const others = candidates.filter((other) => other.kind !== 'file' || other.type !== 'text/html');
  return { candidates: [{ kind: 'page', ...found, language }, ...others], chapters };
}
