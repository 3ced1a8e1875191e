import type { Database } from './database';

/** A folder of the person's, which they picked once. */
export interface KeptFolder {
  use: 'backup';
  handle: FileSystemDirectoryHandle;
}

export async function keepFolder(db: Database, folder: KeptFolder): Promise<void> {
  await db.folders.put(folder);
}

export async function readFolder(
  db: Database,
  use: KeptFolder['use'],
): Promise<FileSystemDirectoryHandle | undefined> {
  return (await db.folders.get(use))?.handle;
}
