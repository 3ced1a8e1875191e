import { browser } from 'wxt/browser';
import { backupPattern, outdatedBackups } from '@/lib/backup/file-name';

/** Saves a file in the downloads folder, in one of our own there, and removes the oldest backups of it. */
export async function writeToDownloads(name: string, pieces: AsyncIterable<Blob>): Promise<void> {
  const parts: Blob[] = [];
  for await (const piece of pieces) parts.push(piece);
  const url = URL.createObjectURL(new Blob(parts, { type: 'application/gzip' }));
  try {
    const filename = `Marginear/${name}`;
    const id = await browser.downloads.download({ url, filename, saveAs: false });
    await ended(id);
  } finally {
    URL.revokeObjectURL(url);
  }
  const kept = await browser.downloads.search({ filenameRegex: backupPattern, exists: true });
  const outdated = outdatedBackups(kept.map(({ filename }) => nameOf(filename)));
  for (const { id, filename } of kept) {
    if (outdated.includes(nameOf(filename))) await browser.downloads.removeFile(id);
  }
}

const nameOf = (path: string) => path.split(/[\\/]/).at(-1)!;

/** Waits until a download is done. */
function ended(id: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = async () => {
      const [item] = await browser.downloads.search({ id });
      if (item?.state === 'in_progress') return;
      browser.downloads.onChanged.removeListener(look);
      if (item?.state === 'complete') return resolve();
      const full = item?.error === 'FILE_NO_SPACE';
      reject(new DOMException(item?.error, full ? 'QuotaExceededError' : 'AbortError'));
    };
    browser.downloads.onChanged.addListener(look);
    void look();
  });
}
