import type { Database } from '@/lib/store/database';
import { createSearchDatabase, type SearchDatabase } from '@/lib/store/search-database';
import { createLibraryPieces, type LibraryPieces } from '@/lib/services/search/library-pieces';
import { updateIndex } from '@/lib/services/search/update-index';
import { freshDatabase } from './fresh-database';
import { someTranscript } from './transcripts';

export interface IndexedLibrary {
  db: Database;
  search: SearchDatabase;
  pieces: LibraryPieces;
  /** Makes the index hold what is kept now. */
  update(): Promise<void>;
}

/** Episodes `e0`, `e1`… with a transcript `t0`, `t1`… each; a line may begin with `Name: `. */
export async function libraryOf(
  transcripts: readonly (readonly string[])[],
  indexedDB?: IDBFactory,
): Promise<IndexedLibrary> {
  const db = freshDatabase(indexedDB);
  const search = createSearchDatabase();
  for (const [at, lines] of transcripts.entries()) await putTranscript(db, at, lines);
  const pieces = createLibraryPieces(db, search);
  const update = async () => {
    await updateIndex(db, search, pieces);
    pieces.refresh();
  };
  await update();
  return { db, search, pieces, update };
}

export async function putTranscript(
  db: Database,
  at: number,
  lines: readonly string[],
  saved = 1,
): Promise<void> {
  const episode = { id: `e${at}`, page: `https://show.example/${at}`, keys: [] };
  await db.episodes.put({ ...episode, firstSeen: 1, lastSeen: 1 });
  await db.transcripts.put({
    ...someTranscript({ lines: lines.map(lineOf) }),
    id: `t${at}`,
    episodeId: episode.id,
    saved,
  });
}

function lineOf(text: string, at: number) {
  const [, speaker, said] = /^([A-Z]\w+): (.*)$/.exec(text) ?? [];
  return { start: at * 4, end: at * 4 + 4, text: said ?? text, ...(speaker && { speaker }) };
}

/** Everything that comes, in order. */
export async function allOf<T>(coming: AsyncIterable<T>): Promise<T[]> {
  const come: T[] = [];
  for await (const each of coming) come.push(each);
  return come;
}
