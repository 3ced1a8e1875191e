import { describe, expect, it } from 'vitest';
import { writeToFolder } from '@/lib/backup/backup-folder';
import { backupName } from '@/lib/backup/file-name';

/** A folder in memory, whose files are there when they are closed. */
function folderOf(files: Map<string, string>, permission: PermissionState = 'granted') {
  const folder = {
    queryPermission: async () => permission,
    async getFileHandle(name: string) {
      files.set(name, files.get(name) ?? '');
      let text = '';
      const writing = {
        write: async (piece: Blob) => void (text += await piece.text()),
        close: async () => void files.set(name, text),
        abort: async () => undefined,
      };
      return { createWritable: async () => writing };
    },
    removeEntry: async (name: string) => void files.delete(name),
    keys: () => [...files.keys()],
  };
  return folder as unknown as FileSystemDirectoryHandle;
}

async function* pieces(...texts: string[]) {
  for (const text of texts) yield new Blob([text]);
}

async function* breaking() {
  yield new Blob(['a']);
  throw new DOMException('', 'QuotaExceededError');
}

const name = backupName(new Date(0));

describe('a backup in a folder', () => {
  it('is written piece by piece', async () => {
    const files = new Map([['notes.md', 'mine']]);
    await writeToFolder(folderOf(files), name, pieces('a', 'b'));
    expect([...files]).toEqual([
      ['notes.md', 'mine'],
      [name, 'ab'],
    ]);
  });

  it('makes the oldest of six go', async () => {
    const files = new Map<string, string>();
    const folder = folderOf(files);
    for (let day = 0; day < 6; day += 1) {
      await writeToFolder(folder, backupName(new Date(day * 86_400_000)), pieces('a'));
    }
    expect([...files.keys()]).toEqual(
      [1, 2, 3, 4, 5].map((day) => backupName(new Date(day * 86_400_000))),
    );
  });

  it('leaves nothing behind when it cannot be ended', async () => {
    const files = new Map<string, string>();
    await expect(writeToFolder(folderOf(files), name, breaking())).rejects.toThrow();
    expect(files.size).toBe(0);
  });

  it('is not begun where the browser would ask first', async () => {
    const files = new Map<string, string>();
    const refused = writeToFolder(folderOf(files, 'prompt'), name, pieces('a'));
    await expect(refused).rejects.toMatchObject({ name: 'NotAllowedError' });
    expect(files.size).toBe(0);
  });
});
