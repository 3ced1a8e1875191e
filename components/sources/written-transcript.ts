import type { Episode } from '@/lib/feed/episode';
import type { Transcript } from '@/lib/transcript/types';
import {
  writeMarkdown,
  writeSrt,
  writeText,
  writeVtt,
  type WriteOptions,
} from '@/lib/transcript/write-transcript';

export type FileFormat = 'text' | 'markdown' | 'vtt' | 'srt';

interface Writer {
  write: typeof writeText;
  extension: string;
  type: string;
  /** The format is nothing without times. */
  timed: boolean;
}

export const writers: Record<FileFormat, Writer> = {
  text: { write: writeText, extension: 'txt', type: 'text/plain', timed: false },
  markdown: { write: writeMarkdown, extension: 'md', type: 'text/markdown', timed: false },
  vtt: { write: writeVtt, extension: 'vtt', type: 'text/vtt', timed: true },
  srt: { write: writeSrt, extension: 'srt', type: 'application/x-subrip', timed: true },
};

export function writeTranscript(
  { lines, language }: Transcript,
  format: FileFormat,
  options: WriteOptions,
): string {
  return writers[format].write(lines, { ...options, language });
}

/** A name that every file system takes. */
export function fileName({ title, show }: Partial<Episode>, format: FileFormat): string {
  const words = [show, title].filter(Boolean).join(' ') || 'transcript';
  const plain = words.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '-');
  return `${plain.replace(/^-|-$/g, '').slice(0, 80) || 'transcript'}.${writers[format].extension}`;
}
