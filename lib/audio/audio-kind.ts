import { readAdtsFrame } from './adts-frame';
import type { ReadFrame } from './frame';
import { createFrameWalker } from './frame-walker';
import { readMp3Frame } from './mp3-frame';
import { startsWith, tagSize } from './tag-size';

/** What an audio file is: how it is called in a file's name, its MIME type, and how its frames are read. */
export interface AudioKind {
  extension: 'mp3' | 'aac' | 'm4a' | 'ogg' | 'wav' | 'flac' | 'webm';
  type: string;
  /** Absent where the file cannot be cut without rewriting it. */
  read?: ReadFrame;
}

const mp3: AudioKind = { extension: 'mp3', type: 'audio/mpeg', read: readMp3Frame };
const aac: AudioKind = { extension: 'aac', type: 'audio/aac', read: readAdtsFrame };

/** By the bytes at which files of a kind can be told, and where these stand. */
const signatures: [at: number, text: string, kind: AudioKind][] = [
  [4, 'ftyp', { extension: 'm4a', type: 'audio/mp4' }],
  [0, 'OggS', { extension: 'ogg', type: 'audio/ogg' }],
  [0, 'RIFF', { extension: 'wav', type: 'audio/wav' }],
  [0, 'fLaC', { extension: 'flac', type: 'audio/flac' }],
  [0, '\u001A\u0045\u00DF\u00A3', { extension: 'webm', type: 'audio/webm' }],
];

/**
 * What kind of file begins with these bytes; some kilobytes suffice, since only a tag may stand before
 * the audio and is stepped over. Undefined for what is no audio we know: servers often name the type wrong.
 */
export function audioKind(head: Uint8Array): AudioKind | undefined {
  const known = signatures.find(([at, text]) => startsWith(head, at, text));
  if (known) return known[2];
  const tag = tagSize(head, 0);
  // A tag with a picture may be longer than what we were given; they stand before MP3 nearly always.
  if (tag > 0 && tag >= head.length) return mp3;
  return [mp3, aac].find(({ read }) => createFrameWalker(read!).push(head, true).length > 1);
}
