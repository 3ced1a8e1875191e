import { signal } from '@preact/signals';
import type { BinServices, StorageServices } from '@/components/library/keeping/keeping';
import type { Database } from '@/lib/store/database';
import { binDaysLeft, emptyBin, forgetBinned } from '@/lib/store/empty-bin';
import { askToLast, readStorage, type StorageState } from '@/lib/store/lasting';
import { watch } from '@/lib/store/live';
import { readBin, type Bin } from '@/lib/store/read-bin';
import type { Keep } from '../shared-services';

export function createBin(
  db: Database,
  keep: Keep,
  onError: (error: unknown) => void,
): BinServices {
  const content = signal<Bin | undefined>(undefined);
  watch(
    [db.episodes, db.highlights],
    () => readBin(db),
    (found) => (content.value = found),
    onError,
  );
  return {
    content,
    daysLeft: (deleted) => binDaysLeft(deleted, Date.now()),
    forget: async (id) => void (await keep(() => forgetBinned(db, id))),
    empty: async () => void (await keep(() => emptyBin(db))),
  };
}

export function createStorage(): StorageServices {
  const state = signal<StorageState | undefined>(undefined);
  const look = async () => void (state.value = await readStorage());
  return {
    state,
    look,
    async askToLast() {
      await askToLast();
      await look();
    },
  };
}
