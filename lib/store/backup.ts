import type { Archive } from '@/lib/highlights/archive';
import type { Database } from './database';

/** Everything that is kept, the bin included, as it stood at one moment. */
export function readBackup(db: Database): Promise<Required<Archive>> {
  return db.transaction('r', db.episodes, db.transcripts, db.highlights, async () => ({
    episodes: await db.episodes.toArray(),
    transcripts: await db.transcripts.toArray(),
    highlights: await db.highlights.toArray(),
  }));
}
