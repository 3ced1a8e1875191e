import { computed, signal } from '@preact/signals';
import type { SharedServices } from '@/components/services';
import { browserKeys } from '@/lib/messaging/background-client';
import type { Database } from '@/lib/store/database';
import { describeStoreFailure, type StoreFailure } from '@/lib/store/failure';
import { binHighlight, editHighlight, restoreHighlight } from '@/lib/store/highlights';
import {
  isLater,
  readSeenVersion,
  runningVersion,
  watchSeenVersion,
  writeSeenVersion,
} from '@/lib/store/seen-version';
import { usedTags } from '@/lib/store/used-tags';
import { text } from './language';
import { readSettings, watchSettings, writeSettings } from '@/lib/store/settings';

/** Runs a change; if the database refuses, the person is told and the answer is undefined. */
export type Keep = <T>(action: () => Promise<T>) => Promise<T | undefined>;

/** What sidebar and library have in common, over one database. */
export async function createSharedServices(
  db: Database,
): Promise<{ shared: SharedServices; keep: Keep }> {
  const storeFailure = signal<StoreFailure | undefined>(undefined);
  // Another tab holds an older version open; it goes on by itself once that is closed.
  db.on('blocked', () => (storeFailure.value = { code: 'blocked' }));
  db.on(
    'ready',
    () => {
      if (storeFailure.value?.code === 'blocked') storeFailure.value = undefined;
    },
    true,
  );
  const stored = await Promise.all([readSettings(), readSeenVersion()]);
  const [settings, seen] = [signal(stored[0]), signal(stored[1])];
  watchSettings((changed) => (settings.value = changed));
  watchSeenVersion((version) => (seen.value = version));
  const keep: Keep = async (action) => {
    try {
      return await action();
    } catch (error) {
      storeFailure.value = describeStoreFailure(error);
      return undefined;
    }
  };
  const shared: SharedServices = {
    text,
    settings,
    changeSettings: (changes) => void writeSettings(changes),
    storeFailure,
    editHighlight: async (id, changes, base) =>
      void (await keep(() => editHighlight(db, id, changes, Date.now(), base))),
    binHighlight: async (id) => void (await keep(() => binHighlight(db, id, Date.now()))),
    restoreHighlight: async (id) => void (await keep(() => restoreHighlight(db, id, Date.now()))),
    usedTags: async () => (await keep(() => usedTags(db))) ?? [],
    copyText(copied) {
      // A button that leaves the selection alone leaves the focus in the page, where nothing may be copied from a frame.
      window.focus();
      return navigator.clipboard.writeText(copied).then(
        () => true,
        () => false,
      );
    },
    browserKeys,
    newVersion: computed(() => {
      const running = runningVersion();
      return isLater(running, seen.value) ? running : undefined;
    }),
    dismissNews: () => void writeSeenVersion(runningVersion()),
  };
  return { shared, keep };
}
