import { createStreamHearing } from '@/lib/audio/hear-stream';
import { createMp4Hearing } from '@/lib/audio/hear-mp4';
import { readAdtsFrame } from '@/lib/audio/adts-frame';
import { audioKind } from '@/lib/audio/audio-kind';
import { parseId3Chapters } from '@/lib/chapters/id3/chapters';
import { id3TagSize } from '@/lib/chapters/id3/tag';
import { createFeedDecoder } from '@/lib/feed/decode-feed';
import { decodeText } from '@/lib/transcript/formats/decode-text';
import { id3Tag, type TaggedChapter } from '../support/id3';
import { join, mp3Frames } from '../support/mp3';
import { aacBlock, mp4File } from '../support/mp4';
import type { FuzzedFormat } from './formats';

/** Files of bytes are mutated as text of a character a byte. */
const asText = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const asBytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

const chapters: TaggedChapter[] = ['Opening', 'The bridge', 'The lamp'].map((title, n) => ({
  id: `c${n}`,
  start: n * 60,
  end: n * 60 + 60,
  title,
  url: `https://a.example/${n}`,
}));
const tables = [{ id: 'toc', children: ['c0', 'c2', 'toc'] }];

const tags = [
  id3Tag(chapters, { tables }),
  id3Tag(chapters, { version: 4, encoding: 1, unsync: true, tables, cover: 40 }),
  id3Tag(chapters, { version: 4, plainSizes: true, extendedHeader: true }),
].map(asText);

/** 371 bytes of AAC at 44.1 kHz, silent. */
const adtsFrame = join(
  Uint8Array.of(0xff, 0xf1, 0x50, 0x80, 0x2e, 0x7f, 0xfc),
  new Uint8Array(364),
);
const adts = asText(join(id3Tag(chapters), ...Array.from({ length: 9 }, () => adtsFrame)));

function hearAdts(text: string): unknown {
  const hearing = createStreamHearing(readAdtsFrame);
  hearing.push(asBytes(text), true);
  return hearing.finish();
}

const blocks = Array.from({ length: 12 }, (_, n) => aacBlock(20 + n * 10));
const mp4 = [
  mp4File(blocks),
  mp4File(blocks, {
    isLong: true,
    durations: [5, 1024, 1, 7, 6, 1024],
    edits: [
      [0, 90],
      [90, 188],
    ],
  }),
].map(asText);

function hearMp4(text: string): unknown {
  const hearing = createMp4Hearing();
  hearing.push(asBytes(text));
  return hearing.finish();
}

const encoded = [
  '<?xml version="1.0" encoding="windows-1252"?><rss>caf\u00E9</rss>',
  '\u00FF\u00FEW\0E\0B\0V\0T\0T\0',
  '\u00EF\u00BB\u00BF1\n00:00:01,000',
];

export const bytes: Record<string, FuzzedFormat> = {
  id3: {
    seeds: tags,
    parse: (text) => [id3TagSize(asBytes(text)), parseId3Chapters(asBytes(text))],
  },
  adts: { seeds: [adts], parse: hearAdts },
  mp4: { seeds: mp4, parse: hearMp4 },
  kinds: {
    seeds: [adts, ...tags, asText(mp3Frames(4)), '\0\0\0 ftypM4A ', 'OggS', 'RIFF', 'fLaC'],
    parse: (text) => audioKind(asBytes(text)),
  },
  encodings: {
    seeds: encoded,
    parse: (text) => [
      decodeText(asBytes(text), `text/plain; charset=${text.slice(0, 20)}`),
      createFeedDecoder(text.slice(-60))(asBytes(text)),
    ],
  },
};
