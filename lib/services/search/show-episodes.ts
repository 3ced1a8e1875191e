import { bestMatches, showMatch } from '@/lib/search/library/best-lines';
import type { FoundEpisode } from '@/lib/search/library/found';
import type { LibraryDocument } from '@/lib/search/library/read-document';
import type { IndexedTranscript } from '@/lib/search/library/segment';
import { createWriter } from '@/lib/search/library/spelling';
import type { Match } from '@/lib/search/match';
import type { SpeakerName } from '@/lib/transcript/speaker-names';

/** A transcript in which a query was found. */
export interface FoundDocument {
  indexed: IndexedTranscript;
  document: LibraryDocument;
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
      b.indexed.saved - a.indexed.saved,
  );
  const episodes = new Set<string>();
  return sorted.filter(
    ({ indexed: { episodeId } }) => !episodes.has(episodeId) && episodes.add(episodeId),
  );
}

/** The best lines of each. `partly`: words of the query are missing, so no line is exact. */
export function showEpisodes(
  found: readonly FoundDocument[],
  names: ReadonlyMap<string, readonly SpeakerName[]>,
  partly: boolean,
): FoundEpisode[] {
  return found.map(({ indexed: { episodeId, speakers }, document, matches }) => {
    const given = names.get(episodeId) ?? [];
    const shown = speakers.map(
      (label) => given.find(({ speaker }) => speaker === label)?.name ?? label,
    );
    const write = createWriter(document.words, document);
    const lines = bestMatches(document, matches, linesPerEpisode).map((match) => {
      const line = showMatch(document, match, shown, write);
      return { ...line, exact: line.exact && !partly };
    });
    return { episodeId, count: matches.length, lines };
  });
}
