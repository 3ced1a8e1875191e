import { libraryStamp } from '@/lib/store/backup';
import type { Database } from '@/lib/store/database';
import { describeStoreFailure } from '@/lib/store/failure';
import { readSettings } from '@/lib/store/settings';
import { readAutomatic, writeAutomatic, type AutomaticState } from './automatic-state';
import { backupName } from './file-name';
import { writeBackup } from './write-backup';

const hour = 60 * 60 * 1000;

interface AutomaticPorts {
  db: Database;
  /** Writes a file where backups go, and rejects with a DOMException that says why not. */
  write(place: 'folder' | 'downloads', name: string, pieces: AsyncIterable<Blob>): Promise<void>;
  /** A piece is done: there is still work. */
  onProgress(): void;
}

/**
 * Makes a backup if something was changed since the last one, and that was an hour ago; one that is due, at once. How
 * it went is in `AutomaticState`. `now` in milliseconds.
 */
export async function backUpIfDue({ db, write, onProgress }: AutomaticPorts, now: number) {
  const state = await readAutomatic();
  const { place } = state;
  if (place === 'off') return;
  if (state.stamp !== undefined && now - (state.last ?? 0) < hour) return;
  try {
    const settings = await readSettings();
    const stamp = `${await libraryStamp(db)} ${JSON.stringify(settings)}`;
    if (stamp === state.stamp) return;
    const moment = new Date(now);
    const exported = moment.toISOString();
    await write(place, backupName(moment), writeBackup(db, { settings, exported, onProgress }));
    await note(state, { last: now, stamp, failure: undefined });
  } catch (error) {
    await note(state, { failure: failureOf(error) });
  }
}

/** Unless the person chose another place meanwhile. */
async function note(before: AutomaticState, changes: Partial<AutomaticState>): Promise<void> {
  const state = await readAutomatic();
  if (state.place !== before.place || state.folder !== before.folder) return;
  await writeAutomatic({ ...state, ...changes });
}

function failureOf(error: unknown): AutomaticState['failure'] {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'lapsed';
  if (name === 'NotFoundError') return 'gone';
  return describeStoreFailure(error).code === 'full' ? 'full' : 'failed';
}
