import type { Archive } from '@/lib/highlights/archive';
import type { Database } from './database';

/** Everything that is kept, the bin included, as it stood at one moment. */
export function readBackup(db: Database): Promise<Required<Archive>> {
  return db.transaction('r', db.tables, async () => ({
    episodes: await db.episodes.toArray(),
    transcripts: await db.transcripts.toArray(),
    shows: await db.shows.toArray(),
    highlights: await db.highlights.toArray(),
  }));
}
