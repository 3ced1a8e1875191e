/** Not in TypeScript's DOM: Chromium alone has it (https://wicg.github.io/file-system-access/). */
type PickFolder = (options: { id: string; mode: string }) => Promise<FileSystemDirectoryHandle>;

const { showDirectoryPicker: pick } = globalThis as { showDirectoryPicker?: PickFolder };

/**
 * Asks for a folder to write into, with one that is remembered for each use; undefined if none was picked. Absent where the
 * browser has no such thing. Only straight from a click.
 */
export const pickFolder =
  pick &&
  ((use: 'notes' | 'backup') => pick({ id: use, mode: 'readwrite' }).catch(() => undefined));
