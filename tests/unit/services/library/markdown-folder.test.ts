import { describe, expect, it } from 'vitest';
import { writeMarkdownFolder } from '@/lib/services/library/markdown-folder';

/** A folder in memory; whoever opens `locked.md` is refused. */
function folderOf(files: Map<string, Uint8Array<ArrayBuffer>>): FileSystemDirectoryHandle {
  const encoder = new TextEncoder();
  const handleOf = (name: string) => ({
    getFile: async () => new File([files.get(name) ?? ''], name),
    createWritable: async () => ({
      async write({ position, data }: { position: number; data: string }) {
        const added = encoder.encode(data);
        const bytes = new Uint8Array(position + added.length);
        bytes.set((files.get(name) ?? new Uint8Array()).subarray(0, position));
        bytes.set(added, position);
        files.set(name, bytes);
      },
      close: async () => undefined,
    }),
  });
  const folder = {
    async getFileHandle(name: string) {
      if (name === 'locked.md') throw new DOMException('', 'NotAllowedError');
      return handleOf(name);
    },
  };
  return folder as unknown as FileSystemDirectoryHandle;
}

const file = {
  frontMatter: '---\na: 1\n---\n',
  body: '# One\n\n> x ^marginear-1\n',
  highlights: [{ block: 'marginear-1', text: '> x ^marginear-1' }],
};

describe('notes in a folder', () => {
  it('are written once, and one that cannot be is counted', async () => {
    const files = new Map<string, Uint8Array<ArrayBuffer>>();
    const notes = ['one.md', 'locked.md'].map((name) => ({ name, file }));
    const folder = folderOf(files);
    expect(await writeMarkdownFolder(folder, notes)).toEqual({
      written: 1,
      unchanged: 0,
      failed: 1,
    });
    expect(new TextDecoder().decode(files.get('one.md'))).toBe(`${file.frontMatter}\n${file.body}`);
    expect(await writeMarkdownFolder(folder, notes)).toEqual({
      written: 0,
      unchanged: 1,
      failed: 1,
    });
  });

  it('keep every byte of what was there, also what is no UTF-8', async () => {
    const before = new Uint8Array([0xef, 0xbb, 0xbf, 0x61, 0xff, 0xc3, 0x0d, 0x0a]);
    const files = new Map([['one.md', before]]);
    await writeMarkdownFolder(folderOf(files), [{ name: 'one.md', file }]);
    const after = files.get('one.md')!;
    expect([...after.subarray(0, before.length)]).toEqual([...before]);
    expect(new TextDecoder().decode(after.subarray(before.length))).toBe('\n> x ^marginear-1\n');
  });
});
