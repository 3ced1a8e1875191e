import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { BackupServices, BackupWork } from '@/components/library/keeping/keeping';
import type { ImportReport } from '@/components/services';
import { readAutomatic, watchAutomatic, writeAutomatic } from '@/lib/backup/automatic-state';
import { backupName } from '@/lib/backup/file-name';
import { restoreBackup } from '@/lib/backup/restore-backup';
import { writeBackup } from '@/lib/backup/write-backup';
import type { Database } from '@/lib/store/database';
import { keepFolder, readFolder } from '@/lib/store/folders';
import { adoptSettings, readSettings } from '@/lib/store/settings';
import { download } from '../download';
import { pickFolder } from './pick-folder';
import type { Keep } from '../shared-services';

/** Backups from the library page; the background makes those that are automatic. */
export async function createLibraryBackup(
  db: Database,
  keep: Keep,
): Promise<BackupServices & { restore(file: Blob): Promise<ImportReport | undefined> }> {
  const work = signal<BackupWork | undefined>(undefined);
  const automatic = signal(await readAutomatic());
  watchAutomatic((changed) => (automatic.value = changed));
  let stopping = new AbortController();
  const elsewhere = import.meta.env.FIREFOX ? 'downloads' : undefined;
  const place = pickFolder ? 'folder' : elsewhere;

  /** Answers undefined if it was given up, the database refused, or another is being done. */
  async function during<T>(
    kind: BackupWork['kind'],
    run: (options: {
      signal: AbortSignal;
      onProgress: (done: number, all: number) => void;
    }) => Promise<T>,
  ): Promise<T | undefined> {
    if (work.value) return undefined;
    stopping = new AbortController();
    work.value = { kind, done: 0, all: 0 };
    const { signal: stop } = stopping;
    const onProgress = (done: number, all: number) => (work.value = { kind, done, all });
    const ran = await keep(() =>
      run({ signal: stop, onProgress }).catch((error: unknown) => {
        if (!stop.aborted) throw error;
        return undefined;
      }),
    );
    work.value = undefined;
    return ran;
  }

  return {
    work,
    automatic,
    place,
    cancel: () => stopping.abort(),
    async save() {
      const now = new Date();
      const options = { settings: await readSettings(), exported: now.toISOString() };
      const file = await during('saving', async (progress) => {
        const pieces: Blob[] = [];
        for await (const piece of writeBackup(db, { ...options, ...progress })) pieces.push(piece);
        return new Blob(pieces);
      });
      if (file) download(backupName(now), 'application/gzip', file);
    },
    async restore(file) {
      const restored = await during('restoring', (options) => restoreBackup(db, file, options));
      if (restored?.settings !== undefined) await adoptSettings(restored.settings);
      return restored;
    },
    async start() {
      if (!pickFolder) {
        if (await browser.permissions.request({ permissions: ['downloads'] })) {
          await writeAutomatic({ place: 'downloads', folder: '' });
        }
        return;
      }
      const handle = await pickFolder('backup');
      if (!handle) return;
      const kept = await keep(() => keepFolder(db, { use: 'backup', handle }).then(() => true));
      if (kept) await writeAutomatic({ place: 'folder', folder: handle.name });
    },
    async allowAgain() {
      const handle = (await keep(() => readFolder(db, 'backup'))) as AskingHandle | undefined;
      if ((await handle?.requestPermission({ mode: 'readwrite' })) !== 'granted') return;
      const { place: chosen, folder, last } = automatic.value;
      await writeAutomatic({ place: chosen, folder, last });
    },
    stop: () => writeAutomatic({ place: 'off', folder: '' }),
  };
}

/** Not in TypeScript's DOM: https://wicg.github.io/file-system-access/ */
interface AskingHandle extends FileSystemDirectoryHandle {
  requestPermission(options: { mode: 'readwrite' }): Promise<PermissionState>;
}
