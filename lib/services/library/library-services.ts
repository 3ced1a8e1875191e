import { signal } from '@preact/signals';
import type { Kept, LibrarySearch, LibraryServices } from '@/components/services';
import { resolveAddress } from '@/lib/feed/address';
import { isBackup } from '@/lib/backup/restore-backup';
import { parseImport } from '@/lib/highlights/import/parse-import';
import { createDatabase } from '@/lib/store/database';
import { purgeBin } from '@/lib/store/empty-bin';
import { listEpisodes, rememberEpisode } from '@/lib/store/episodes';
import { describeStoreFailure } from '@/lib/store/failure';
import { watch } from '@/lib/store/live';
import { mergeImport } from '@/lib/store/merge-import';
import { namedHighlights } from '@/lib/store/named-highlights';
import { saveTranscript } from '@/lib/store/transcripts';
import { createClipPlayer } from './clip-player';
import { createLibraryBackup } from './library-backup';
import { createBulkServices } from './library-bulk';
import { createExports } from './library-exports';
import { createBin, createStorage } from './library-keeping';
import { createLibrarySites } from './library-sites';
import { createSpeechSettings } from './library-speech';
import { createReadwise } from '../readwise/library-readwise';
import { createSharedServices } from '../shared-services';
import { readTranscriptFile } from '../transcript-file';
import { wait } from '../wait';

/** Wires the library: the whole database, live; files; the browser's permissions. `search` is under way already. */
export async function createLibraryServices(search: LibrarySearch): Promise<LibraryServices> {
  const db = createDatabase();
  const sharing = createSharedServices(db);
  const kept = signal<Kept | undefined>(undefined);
  const onError = async (error: unknown) => {
    (await sharing).shared.storeFailure.value = describeStoreFailure(error);
  };
  watch(
    [db.episodes, db.highlights, db.shows],
    async () => {
      const [episodes, highlights] = await Promise.all([listEpisodes(db), namedHighlights(db)]);
      return { episodes, highlights };
    },
    (found) => (kept.value = found),
    onError,
  );
  const { shared, keep } = await sharing;
  const [{ restore, ...backup }, speech, readwise] = await Promise.all([
    createLibraryBackup(db, keep),
    createSpeechSettings(db),
    createReadwise(db, keep, { fetch: fetch.bind(window), wait }),
  ]);
  // Nobody waits for that: what is kept is read first.
  void keep(() => purgeBin(db, Date.now()));
  return {
    ...shared,
    kept,
    search,
    sites: createLibrarySites(),
    speech,
    exports: createExports(db, keep),
    readwise,
    bulk: createBulkServices(db, keep),
    clips: createClipPlayer(new Audio(), {
      fetch: fetch.bind(window),
      isOnline: () => navigator.onLine,
    }),
    backup,
    bin: createBin(db, keep, onError),
    storage: createStorage(),
    async importFile(file) {
      if (await isBackup(file)) return restore(file);
      const text = await file.text().catch(() => '');
      const { problems, ...archive } = parseImport(text, Date.now());
      const merged = await keep(() => mergeImport(db, archive));
      return merged && { ...merged, problems };
    },
    async addTranscript(file, to) {
      const page = 'page' in to ? resolveAddress(to.page) : undefined;
      if ('page' in to && !page) return 'bad-address';
      const transcript = await readTranscriptFile(file);
      if (typeof transcript === 'string') return transcript;
      return keep(async () => {
        const now = Date.now();
        const id = 'id' in to ? to.id : (await rememberEpisode(db, { page: page! }, now)).id;
        await saveTranscript(db, id, transcript, now);
        return 'shown' as const;
      });
    },
  };
}
