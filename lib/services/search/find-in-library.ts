import { candidatesOf, type Candidate, type Scope } from '@/lib/search/library/candidates';
import type { LibraryFound } from '@/lib/search/library/found';
import type { LibraryIndex } from '@/lib/search/library/library-index';
import { libraryAttempts, type Attempt } from '@/lib/search/library/library-plans';
import { createMatcher, readDocument } from '@/lib/search/library/read-document';
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
  scope: Scope;
  /** Per document: its speakers' names, by the transcript and by the listener. */
  speakersOf(document: number): string[];
}

/** Transcripts that are read at once. */
const chunk = 10;
/** When something was found, transcripts that are read for each episode that is asked for. */
const mostPerEpisode = 4;
/** Episodes that are shown before the lines of the others are read. */
const firstShown = 3;

/**
 * Finds a query in the transcripts of some episodes. Candidates are read, the best first, until there is
 * enough to show. Answers twice where there are many: the first few at once, then all. Ends as soon as
 * `isStale` says that nobody waits any more. Throws a RangeError where the index is damaged.
 */
export async function* findInLibrary(
  pieces: LibraryPieces,
  question: Question,
  isStale: () => boolean,
): AsyncGenerator<LibraryFound> {
  const asked = await prepare(pieces, question);
  for (const attempt of libraryAttempts(asked.index, asked.query)) {
    const candidates = allCandidates(asked, attempt);
    const read = await readCandidates(pieces, asked, attempt, candidates, isStale);
    if (!read) return;
    const found = byEpisode(read.found);
    if (found.length === 0) continue;
    const { groups, without, speaker } = asked.query;
    const rest = candidates.length - read.count;
    const total = found.length + rest;
    // Of one word the index knows all places.
    const atLeast = rest > 0 && groups.length + without.length + speaker.length > 1;
    const shown = Math.min(found.length, question.most);
    for (const count of shown > firstShown ? [firstShown, shown] : [shown]) {
      const episodes = await showEpisodes(pieces, found.slice(0, count), attempt.partly);
      if (isStale()) return;
      yield { episodes, total, atLeast, partial: count < shown };
    }
    return;
  }
  yield { episodes: [], total: 0, atLeast: false, partial: false };
}

async function prepare(pieces: LibraryPieces, question: Question): Promise<Asked> {
  const query = parseQuery(question.query);
  const index = await pieces.index();
  const names = query.speaker.length > 0 ? await pieces.names() : undefined;
  const severalWords = query.groups.flatMap(({ words }) => words).length > 1;
  const pairs = severalWords ? await pieces.pairs() : undefined;
  const speakersOf = (document: number) => {
    const { episodeId, speakers } = index.documents[document]!;
    const given = names?.get(episodeId);
    return speakers.map((label) => {
      const named = given?.find(({ speaker }) => speaker === label);
      return named ? `${label} ${named.name}` : label;
    });
  };
  const places = new Map(question.episodeIds.map((id, place) => [id, place]));
  const order = Int32Array.from(index.documents, ({ episodeId }, document) =>
    maySpeak(speakersOf, document, query) ? (places.get(episodeId) ?? -1) : -1,
  );
  const pairsOf =
    pairs && ((document: number) => pairs.get(index.documents[document]!.transcriptId));
  return { question, query, index, scope: { order, pairsOf }, speakersOf };
}

function maySpeak(speakersOf: Asked['speakersOf'], document: number, { speaker }: Query): boolean {
  if (speaker.length === 0) return true;
  const names = speakersOf(document).flatMap((name) => tokenise(name).map(({ term }) => term));
  return speaker.every((word) => names.some((name) => name.startsWith(word)));
}

/** The candidates of all plans, each document once, where it stands best. */
function allCandidates({ index, scope }: Asked, { plans }: Attempt): Candidate[] {
  const all = plans.map((plan) => candidatesOf(index, plan, scope));
  const [first = []] = all;
  const known = new Set(first.map(({ document }) => document));
  const others = all.slice(1).flat();
  return [
    ...first,
    ...others.filter(({ document }) => !known.has(document) && known.add(document)),
  ];
}

/** Reads candidates in order; undefined when nobody waits any more. */
async function readCandidates(
  pieces: LibraryPieces,
  { question, query, index, scope, speakersOf }: Asked,
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
  while (count < candidates.length && !isEnough()) {
    const next = candidates.slice(count, (count += chunk)).map(({ document }) => document);
    const words = await pieces.words(next.map((at) => index.documents[at]!.transcriptId));
    if (isStale()) return undefined;
    for (const at of next) {
      const outline = index.documents[at]!;
      const bytes = words.get(outline.transcriptId);
      if (!bytes) continue;
      const document = readDocument(index, bytes, speakersOf(at));
      const matches = match(document);
      if (matches.length === 0) continue;
      const score = matches.reduce((best, each) => Math.max(best, each.score), 0);
      found.push({ outline, document, matches, score, order: scope.order[at]! });
      episodes.add(outline.episodeId);
    }
  }
  return { found, count: Math.min(count, candidates.length) };
}
