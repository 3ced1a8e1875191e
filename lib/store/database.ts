import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Highlight } from '@/lib/highlights/types';
import type { KeptFolder } from './folders';
import type { Secret } from './secrets';
import type { SentHighlight } from './sent';
import type { PieceAudio, Transcription } from './transcriptions';
import type { StoredEpisode, StoredShow, StoredTimeMap, StoredTranscript } from './types';

export interface Database extends Dexie {
  episodes: EntityTable<StoredEpisode, 'id'>;
  transcripts: EntityTable<StoredTranscript, 'id'>;
  highlights: EntityTable<Highlight, 'id'>;
  transcriptions: EntityTable<Transcription, 'id'>;
  pieces: Table<PieceAudio, [transcriptionId: string, index: number]>;
  shows: EntityTable<StoredShow, 'id'>;
  timeMaps: EntityTable<StoredTimeMap, 'id'>;
  sent: EntityTable<SentHighlight, 'id'>;
  folders: EntityTable<KeptFolder, 'use'>;
  secrets: EntityTable<Secret, 'name'>;
}

/**
 * The listener's data. Opened by the extension's own pages only: in a content script `indexedDB`
 * belongs to the page.
 *
 * Migration rule: a version that was released is never edited. A change of shape or index is a new
 * `version(n + 1)` below the others, with an `upgrade` that keeps every record; each keeps its test
 * that opens a database of the version before. The form of exported files has its own version.
 */
export function createDatabase(name = 'marginear'): Database {
  // What was acknowledged is on the disk, whatever happens next: https://www.w3.org/TR/IndexedDB/#durability-hints
  const db = new Dexie(name, { chromeTransactionDurability: 'strict' }) as Database;
  db.version(1).stores({
    episodes: 'id, *keys, lastSeen, deleted',
    transcripts: 'id, episodeId',
    highlights: 'id, episodeId, created, edited, deleted',
  });
  db.version(2).stores({
    shows: 'id, *keys',
    transcriptions: 'id, episodeId',
    pieces: '[transcriptionId+index], transcriptionId',
  });
  // Tells which transcripts there are without reading them, see `transcriptStamps`.
  db.version(3).stores({ transcripts: 'id, episodeId, [id+saved+episodeId]' });
  db.version(4).stores({
    timeMaps: 'id, episodeId, saved',
    sent: 'id',
    folders: 'use',
    secrets: 'name',
  });
  const newest = 4;
  refuseToWriteNewer(db, newest);
  return db;
}

/**
 * Dexie opens databases of a newer version as they are. What is in one can be seen and taken along, but our older shapes
 * would damage it. Dexie stores our version times ten: https://dexie.org/docs/Dexie/Dexie.verno
 */
function refuseToWriteNewer(db: Dexie, newest: number): void {
  db.use({
    stack: 'dbcore',
    create: (core) => ({
      ...core,
      transaction(stores, mode, options) {
        const isNewer = Math.floor(db.backendDB().version / 10) > newest;
        if (isNewer && mode === 'readwrite') throw new Dexie.VersionError();
        return core.transaction(stores, mode, options);
      },
    }),
  });
}
