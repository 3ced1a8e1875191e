import { candidatesOf, rankCandidates, type Candidate } from '@/lib/search/library/candidates';
import type { LibraryFound } from '@/lib/search/library/found';
import type { LibraryIndex } from '@/lib/search/library/library-index';
import { libraryAttempts, type Attempt } from '@/lib/search/library/library-plans';
import {
  createMatcher,
  readDocument,
  type DocumentPieces,
} from '@/lib/search/library/read-document';
import type { IndexedTranscript } from '@/lib/search/library/segment';
import { parseQuery, type Query } from '@/lib/search/query';
import { tokenise } from '@/lib/search/tokenise';
import type { LibraryPieces } from './library-pieces';
import { byEpisode, showEpisodes, type FoundDocument } from './show-episodes';

export interface Question {
  /** Any string is a query. */
  query: string;
  /** The episodes that are asked about; of equals the earlier one comes first. */
  episodeIds: readonly string[];
  /** Episodes to answer with. */
  most: number;
}

/** A question as it stands to one state of the index. */
interface Asked {
  question: Question;
  query: Query;
  index: LibraryIndex;
  /** Per document: where it stands among those that are asked about, or -1. */
  order: Int32Array;
  /** Per document: its speakers' names, by the transcript and by the listener. */
  speakersOf(document: number): string[];
}

/** Transcripts that are looked through between two looks at whether it is enough; and that are read at once. */
const [chunk, readAtOnce] = [10, 20];
/** When something was found, transcripts that are read for each episode that is asked for. */
const mostPerEpisode = 2;

/**
 * Finds a query in the transcripts of some episodes. Candidates are read, the best first, until there is
 * enough to show. Undefined as soon as `isStale` says that nobody waits any more. Throws a RangeError where
 * the index is damaged.
 */
export async function findInLibrary(
  pieces: LibraryPieces,
  question: Question,
  isStale: () => boolean,
): Promise<LibraryFound | undefined> {
  const asked = await prepare(pieces, question);
  for (const attempt of libraryAttempts(asked.index, asked.query)) {
    const candidates = await allCandidates(pieces, asked, attempt);
    if (isStale()) return undefined;
    const read = await readCandidates(pieces, asked, attempt, candidates, isStale);
    if (!read) return undefined;
    const found = byEpisode(read.found);
    if (found.length === 0) continue;
    const { groups, without, speaker } = asked.query;
    const rest = candidates.length - read.count;
    // Of one word the index knows all places.
    const atLeast = rest > 0 && groups.length + without.length + speaker.length > 1;
    const shown = found.slice(0, question.most);
    const names = await pieces.names(shown.map(({ indexed }) => indexed.episodeId));
    const episodes = showEpisodes(shown, names, attempt.partly);
    return isStale() ? undefined : { episodes, total: found.length + rest, atLeast };
  }
  return { episodes: [], total: 0, atLeast: false };
}

async function prepare(pieces: LibraryPieces, question: Question): Promise<Asked> {
  const query = parseQuery(question.query);
  const index = await pieces.index();
  const { documents } = index;
  const names =
    query.speaker.length > 0
      ? await pieces.names(documents.map(({ episodeId }) => episodeId))
      : undefined;
  const speakersOf = (document: number) => {
    const { episodeId, speakers } = documents[document]!;
    const given = names?.get(episodeId);
    return speakers.map((label) => {
      const named = given?.find(({ speaker }) => speaker === label);
      return named ? `${label} ${named.name}` : label;
    });
  };
  const places = new Map(question.episodeIds.map((id, place) => [id, place]));
  const order = Int32Array.from(documents, ({ episodeId }, document) =>
    maySpeak(speakersOf, document, query) ? (places.get(episodeId) ?? -1) : -1,
  );
  return { question, query, index, order, speakersOf };
}

function maySpeak(speakersOf: Asked['speakersOf'], document: number, { speaker }: Query): boolean {
  if (speaker.length === 0) return true;
  const names = speakersOf(document).flatMap((name) => tokenise(name).map(({ term }) => term));
  return speaker.every((word) => names.some((name) => name.startsWith(word)));
}

/** The candidates of all plans, each document once, where it stands best. Of one word there are no neighbours. */
async function allCandidates(
  pieces: LibraryPieces,
  { query, index, order }: Asked,
  { plans }: Attempt,
): Promise<Candidate[]> {
  const severalWords = query.groups.flatMap(({ words }) => words).length > 1;
  const filters = severalWords ? await pieces.pairs() : undefined;
  const ranked: Candidate[] = [];
  const known = new Set<number>();
  for (const plan of plans) {
    const found = candidatesOf(index, plan, order).filter(({ document }) => !known.has(document));
    const filterOf = (document: number) => filters?.get(index.documents[document]!.id);
    for (const candidate of rankCandidates(found, plan, order, filterOf)) {
      known.add(candidate.document);
      ranked.push(candidate);
    }
  }
  return ranked;
}

/** Reads candidates in order; undefined when nobody waits any more. */
async function readCandidates(
  pieces: LibraryPieces,
  { question, query, index, order, speakersOf }: Asked,
  attempt: Attempt,
  candidates: readonly Candidate[],
  isStale: () => boolean,
): Promise<{ found: FoundDocument[]; count: number } | undefined> {
  const match = createMatcher(index, query, attempt.plans);
  const found: FoundDocument[] = [];
  const episodes = new Set<string>();
  let count = 0;
  const isEnough = () =>
    episodes.size >= question.most ||
    (episodes.size > 0 && count >= question.most * mostPerEpisode);
  let read: ReadonlyMap<number, DocumentPieces> = new Map();
  while (count < candidates.length && !isEnough()) {
    if (count % readAtOnce === 0) {
      const wanted = candidates.slice(count, count + readAtOnce);
      read = await readWords(
        pieces,
        wanted.map(({ document }) => index.documents[document]!),
      );
    }
    if (isStale()) return undefined;
    for (const { document: at } of candidates.slice(count, (count += chunk))) {
      const indexed = index.documents[at]!;
      const held = read.get(indexed.id);
      // What was taken out or replaced since is asked again with the next state of the index.
      if (!held) continue;
      const document = readDocument(index, held, query.speaker.length > 0 ? speakersOf(at) : []);
      const matches = match(document);
      if (matches.length === 0) continue;
      const score = matches.reduce((best, each) => Math.max(best, each.score), 0);
      found.push({ indexed, document, matches, score, order: order[at]! });
      episodes.add(indexed.episodeId);
    }
  }
  return { found, count: Math.min(count, candidates.length) };
}

async function readWords(
  pieces: LibraryPieces,
  documents: readonly IndexedTranscript[],
): Promise<ReadonlyMap<number, DocumentPieces>> {
  const [read] = await Promise.all([
    pieces.documents(documents.map(({ id }) => id)),
    // Held for when they are shown.
    pieces.names(documents.map(({ episodeId }) => episodeId)),
  ]);
  return read;
}
