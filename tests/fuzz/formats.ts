import { createMp4Hearing } from '@/lib/audio/hear-mp4';
import { createStreamHearing, type StreamHearing } from '@/lib/audio/hear-stream';
import { readMp3Frame } from '@/lib/audio/mp3-frame';
import { parsePodcastChapters } from '@/lib/chapters/podcast-chapters';
import { parseShowNotes } from '@/lib/chapters/show-notes';
import { parseFeed } from '@/lib/feed/parse-feed';
import { parseMarkdownTemplate } from '@/lib/highlights/export/markdown';
import { createBackupReader } from '@/lib/highlights/import/backup-lines';
import { parseImport } from '@/lib/highlights/import/parse-import';
import { findBlocks, type Row } from '@/lib/transcript/shapes/find-blocks';
import { parseHtml } from '@/lib/transcript/formats/html';
import { parseJson } from '@/lib/transcript/formats/json';
import { parsePlain } from '@/lib/transcript/formats/plain';
import { readTranscript } from '@/lib/transcript/formats/read-transcript';
import { parseSrt } from '@/lib/transcript/formats/srt';
import { parseTsv } from '@/lib/transcript/formats/tsv';
import { parseVtt } from '@/lib/transcript/formats/vtt';
import { id3Tag, join, mp3Frames } from '../support/mp3';
import { aacBlock, mp4File } from '../support/mp4';
import { demoFrames } from '../support/spliced';
import { seeds } from './seeds';

/** A parser that must not throw on anything, and files to begin from. */
export interface FuzzedFormat {
  seeds: readonly string[];
  parse: (text: string) => unknown;
}

const address = 'https://feeds.example/night-ferry.xml';

function pageRows(text: string): Row[] {
  return text.split('\n').map((row, n) => ({ text: row, kind: 'text', path: `main>p${n % 3}` }));
}

/** A byte a character. */
const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const mp3 = [demoFrames(0, 60), join(mp3Frames(12), id3Tag(90), mp3Frames(12, { kind: 0xf3 }))];
const mp4 = [mp4File(Array.from({ length: 60 }, (_, n) => aacBlock(n * 4, 20 + n)))];

function hear(hearing: StreamHearing, text: string): unknown {
  hearing.push(Buffer.from(text, 'latin1'), true);
  return hearing.finish();
}

function readBackup(text: string): unknown {
  const reader = createBackupReader();
  return [reader.read(text.split('\n')), reader.problems()];
}

/** Another parser is one more row here. */
export const formats: Record<string, FuzzedFormat> = {
  vtt: { seeds: seeds.vtt, parse: parseVtt },
  srt: { seeds: seeds.srt, parse: parseSrt },
  tsv: { seeds: seeds.tsv, parse: parseTsv },
  json: { seeds: seeds.json, parse: parseJson },
  html: { seeds: seeds.html, parse: (text) => parseHtml(text, { duration: 60 }) },
  text: { seeds: seeds.text, parse: (text) => parsePlain(text, { duration: 60 }) },
  page: { seeds: seeds.text, parse: (text) => findBlocks(pageRows(text)) },
  feed: { seeds: seeds.feed, parse: (text) => parseFeed(text, address) },
  chapters: { seeds: seeds.chapters, parse: (text) => parsePodcastChapters(text, address) },
  notes: { seeds: seeds.notes, parse: parseShowNotes },
  imports: { seeds: seeds.imports, parse: (text) => parseImport(text, 0) },
  backups: { seeds: seeds.backups, parse: readBackup },
  templates: { seeds: seeds.templates, parse: parseMarkdownTemplate },
  mp3: { seeds: mp3.map(latin1), parse: (text) => hear(createStreamHearing(readMp3Frame), text) },
  mp4: { seeds: mp4.map(latin1), parse: (text) => hear(createMp4Hearing(), text) },
  any: { seeds: Object.values(seeds).flat(), parse: (text) => readTranscript(text) },
};
