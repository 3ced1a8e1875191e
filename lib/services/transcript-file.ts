import { decodeText } from '@/lib/transcript/formats/decode-text';
import { readTranscript } from '@/lib/transcript/formats/read-transcript';
import type { Transcript } from '@/lib/transcript/types';

/** Ten hours of word-level JSON are about half of it. Bytes. */
const mostBytes = 40_000_000;

/** Reads a transcript that the listener brought as a file or pasted. Never throws. */
export async function readTranscriptFile(
  file: Blob & { name?: string },
  duration?: number,
): Promise<Transcript | 'too-large' | 'not-a-transcript'> {
  if (file.size > mostBytes) return 'too-large';
  const bytes = await file.arrayBuffer().catch(() => new ArrayBuffer(0));
  const text = decodeText(new Uint8Array(bytes), file.type);
  const { format, ...parsed } = readTranscript(text, { type: file.type, url: file.name, duration });
  if (parsed.lines.length === 0) return 'not-a-transcript';
  return { ...parsed, source: { kind: 'import', format } };
}
