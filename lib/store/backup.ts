import type { Archive, StoredTranscript } from '@/lib/highlights/archive';
import type { Database } from './database';
import { transcriptStamps } from './transcripts';

/** Everything that is kept, the bin included, as it stood at one moment. */
export function readBackup(db: Database): Promise<Required<Archive>> {
  return db.transaction('r', db.tables, async () => ({
    episodes: await db.episodes.toArray(),
    transcripts: await db.transcripts.toArray(),
    shows: await db.shows.toArray(),
    highlights: await db.highlights.toArray(),
    timeMaps: await db.timeMaps.toArray(),
  }));
}

/** The same without the transcripts, which are much more than all the rest: only which there are. */
export function readWithoutTranscripts(
  db: Database,
): Promise<Required<Omit<Archive, 'transcripts'>> & { transcriptIds: string[] }> {
  return db.transaction('r', db.tables, async () => ({
    episodes: await db.episodes.toArray(),
    shows: await db.shows.toArray(),
    highlights: await db.highlights.toArray(),
    timeMaps: await db.timeMaps.toArray(),
    transcriptIds: (await transcriptStamps(db)).map(({ transcriptId }) => transcriptId),
  }));
}

/** Those of the transcripts that are still there. */
export async function readTranscripts(
  db: Database,
  ids: readonly string[],
): Promise<StoredTranscript[]> {
  return (await db.transcripts.bulkGet([...ids])).filter((found) => found !== undefined);
}

/** Changes whenever something is made, changed or deleted, but not as the listener goes on in an episode. */
export function libraryStamp(db: Database): Promise<string> {
  return db.transaction('r', db.tables, async () => {
    const stamps = await transcriptStamps(db);
    const shows = await db.shows.toArray();
    return [
      await db.episodes.count(),
      await db.highlights.count(),
      (await db.highlights.orderBy('edited').last())?.edited,
      stamps.length,
      Math.max(0, ...stamps.map(({ saved }) => saved)),
      Math.max(0, ...shows.map(({ edited }) => edited)),
      await db.timeMaps.count(),
      (await db.timeMaps.orderBy('saved').last())?.saved,
    ].join(' ');
  });
}
