import { mergeMarkdown, type MarkdownFile } from '@/lib/highlights/export/merge-markdown';
import { wholeFile } from '@/lib/highlights/export/markdown';

interface FolderFile {
  name: string;
  file: MarkdownFile;
}

/** Numbers of files. */
interface FolderResult {
  written: number;
  /** Everything was in them already. */
  unchanged: number;
  failed: number;
}

/**
 * Writes files into a folder. What is in one that exists already stays to the byte: only what is missing is written,
 * behind its end. One that cannot be read or written is left alone.
 */
export async function writeMarkdownFolder(
  folder: FileSystemDirectoryHandle,
  files: readonly FolderFile[],
): Promise<FolderResult> {
  const result = { written: 0, unchanged: 0, failed: 0 };
  for (const { name, file } of files) {
    result[await writeFile(folder, name, file).catch(() => 'failed' as const)]++;
  }
  return result;
}

async function writeFile(
  folder: FileSystemDirectoryHandle,
  name: string,
  file: MarkdownFile,
): Promise<'written' | 'unchanged'> {
  const handle = await folder.getFileHandle(name, { create: true });
  const stored = await handle.getFile();
  const existing = await stored.text();
  const merged = existing === '' ? wholeFile(file) : mergeMarkdown(existing, file);
  const added = merged.slice(existing.length);
  if (added === '') return 'unchanged';
  // Into a copy, which takes the file's place only when it is closed.
  const writing = await handle.createWritable({ keepExistingData: true });
  await writing.write({ type: 'write', position: stored.size, data: added });
  await writing.close();
  return 'written';
}
