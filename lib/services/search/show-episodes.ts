import { bestMatches, showMatch } from '@/lib/search/library/best-lines';
import type { FoundEpisode } from '@/lib/search/library/found';
import type { Outline } from '@/lib/search/library/library-index';
import type { Match } from '@/lib/search/match';
import type { SearchIndex } from '@/lib/search/search-index';
import type { LibraryPieces } from './library-pieces';

/** A transcript in which a query was found. */
export interface FoundDocument {
  outline: Outline;
  document: SearchIndex;
  /** In reading order. */
  matches: Match[];
  /** Of the best match. */
  score: number;
  /** Where its episode stands among those that were asked about. */
  order: number;
}

const linesPerEpisode = 3;

/** The best first, of an episode's transcripts only the best: by its best match, then by how many there are. */
export function byEpisode(found: readonly FoundDocument[]): FoundDocument[] {
  const closeness = ({ score }: FoundDocument) => Math.round(score * 20);
  const sorted = found.toSorted(
    (a, b) =>
      closeness(b) - closeness(a) ||
      b.matches.length - a.matches.length ||
      a.order - b.order ||
      b.outline.saved - a.outline.saved,
  );
  const episodes = new Set<string>();
  return sorted.filter(
    ({ outline: { episodeId } }) => !episodes.has(episodeId) && episodes.add(episodeId),
  );
}

/** Reads the lines that are shown. `partly`: words of the query are missing, so no line is exact. */
export async function showEpisodes(
  pieces: LibraryPieces,
  found: readonly FoundDocument[],
  partly: boolean,
): Promise<FoundEpisode[]> {
  const lines = await pieces.lines(found.map(({ outline }) => outline));
  return found.flatMap(({ outline, document, matches }) => {
    const spoken = lines.get(outline.transcriptId) ?? [];
    const shown = bestMatches(document, matches, linesPerEpisode).flatMap((match) => {
      const line = showMatch(document, match, spoken);
      return line ? [{ ...line, exact: line.exact && !partly }] : [];
    });
    return shown.length > 0
      ? [{ episodeId: outline.episodeId, count: matches.length, lines: shown }]
      : [];
  });
}
