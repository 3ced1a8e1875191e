import type { Database } from './database';
import { watch } from './live';

/**
 * What nobody but the listener may know: keys of their accounts. In the database, which our own pages alone can reach;
 * `storage.local` is open to content scripts, and with them to a page that has taken over its process
 * (https://developer.chrome.com/docs/extensions/develop/security-privacy/stay-secure#content_scripts). In no backup.
 */
export interface Secret {
  name: 'speech' | 'readwise';
  value: unknown;
}

/** Undefined, too, where the database cannot be read: then nothing is sent anywhere. */
export async function readSecret(db: Database, name: Secret['name']): Promise<unknown> {
  const secret = await db.secrets.get(name).catch(() => undefined);
  return secret?.value;
}

/** Keeps a value; undefined takes it away. */
export async function writeSecret(db: Database, { name, value }: Secret): Promise<void> {
  if (value === undefined) await db.secrets.delete(name);
  else await db.secrets.put({ name, value });
}

/** Calls back now and after every change, in whichever page it was made; the answer stops it. */
export function watchSecret(
  db: Database,
  name: Secret['name'],
  callback: (value: unknown) => void,
): () => void {
  return watch([db.secrets], () => readSecret(db, name), callback);
}
