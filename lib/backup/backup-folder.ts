import { outdatedBackups } from './file-name';

/** Not in TypeScript's DOM: Chromium alone has it (https://wicg.github.io/file-system-access/). */
interface PermittedHandle {
  queryPermission?(options: { mode: 'readwrite' }): Promise<PermissionState>;
}

/**
 * Writes a file into a folder and forgets the oldest backups in it. The file is there only when it is whole. Rejects
 * with `NotAllowedError` when the browser no longer lets us.
 */
export async function writeToFolder(
  folder: FileSystemDirectoryHandle,
  name: string,
  pieces: AsyncIterable<Blob>,
): Promise<void> {
  const allowed = await (folder as PermittedHandle).queryPermission?.({ mode: 'readwrite' });
  if (allowed && allowed !== 'granted') throw new DOMException('', 'NotAllowedError');
  const handle = await folder.getFileHandle(name, { create: true });
  const writing = await handle.createWritable();
  try {
    for await (const piece of pieces) await writing.write(piece);
    await writing.close();
  } catch (error) {
    await writing.abort().catch(() => undefined);
    await folder.removeEntry(name).catch(() => undefined);
    throw error;
  }
  const names: string[] = [];
  for await (const other of folder.keys()) names.push(other);
  for (const old of outdatedBackups(names)) await folder.removeEntry(old);
}
