import { sameHighlights, sameNames } from './arrange-highlights';
import type { HighlightGroup } from './filter-highlights';

/** A few highlights of one episode, which are drawn together. */
export interface HighlightPiece extends HighlightGroup {
  key: string;
  /** The first of its group, which names the episode. */
  headed: boolean;
}

/** Highlights in one piece. */
export const pieceSize = 10;

/** Cuts groups into pieces. Their keys stay the same when something is added or removed. */
export function cutPieces(groups: readonly HighlightGroup[]): HighlightPiece[] {
  const seen = new Map<string, number>();
  return groups.flatMap(({ episode, highlights }) => {
    const count = Math.ceil(highlights.length / pieceSize);
    return Array.from({ length: count }, (_, at) => {
      const number = seen.get(episode.id) ?? 0;
      seen.set(episode.id, number + 1);
      return {
        key: `${episode.id} ${number}`,
        episode,
        headed: at === 0,
        highlights: highlights.slice(at * pieceSize, (at + 1) * pieceSize),
      };
    });
  });
}

/** Whether two pieces would look the same. */
function samePiece(a: HighlightPiece, b: HighlightPiece): boolean {
  return (
    a === b ||
    (a.key === b.key &&
      a.headed === b.headed &&
      sameNames(a.episode, b.episode) &&
      sameHighlights(a.highlights, b.highlights))
  );
}

export function samePieces(a: readonly HighlightPiece[], b: readonly HighlightPiece[]): boolean {
  return a.length === b.length && a.every((piece, at) => samePiece(piece, b[at]!));
}
