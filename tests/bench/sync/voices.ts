import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loudness, readWav, trim } from '../../../scripts/demo-episode/sound';

/** What is made is kept here: espeak-ng and LAME take minutes for it. */
export const cache = join(import.meta.dirname, '../../../node_modules/.cache/marginear-sync');
mkdirSync(cache, { recursive: true });

/** How espeak-ng is told to speak; hosts first, then those who read adverts. */
export const voices = {
  mara: ['-v', 'en-us+f3', '-s', '168', '-p', '46'],
  idris: ['-v', 'en-gb-scotland+m3', '-s', '176', '-p', '36'],
  guest: ['-v', 'en-gb-x-rp+f4', '-s', '155', '-p', '52'],
  seller: ['-v', 'en-us+m7', '-s', '205', '-p', '55'],
  hawker: ['-v', 'en-gb+f2', '-s', '195', '-p', '60'],
} as const;

export type Voice = keyof typeof voices;

/** What a voice says, mono at espeak-ng's rate, without the silence around it. */
export function speak(voice: Voice, text: string): Float32Array {
  const key = createHash('sha1')
    .update(`${voices[voice].join(' ')} ${text}`)
    .digest('hex');
  const file = join(cache, `${key}.wav`);
  if (!existsSync(file)) execFileSync('espeak-ng', [...voices[voice], '-w', file, text]);
  return loudness(trim(readWav(readFileSync(file))), 0.1);
}

/** Keeps what `make` writes under a name that says all that it depends on. */
export function cached(name: string, make: (file: string) => void): Buffer {
  const file = join(cache, name);
  if (!existsSync(file)) make(file);
  return readFileSync(file);
}
