import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { audioKind } from '@/lib/audio/audio-kind';
import type { AudioFrame } from '@/lib/audio/frame';
import { createFrameWalker } from '@/lib/audio/frame-walker';
import { createMp4Hearing } from '@/lib/audio/hear-mp4';
import { rate, writeWav } from '../../../scripts/demo-episode/sound';
import { createRandom } from '../synthetic-episode';
import type { Talk } from './talk';
import { cached } from './voices';

/**
 * `stitched` every piece is an encode of its own; `cut` the talk is one encode, cut at frames, adverts are
 * their own; `whole` all is one encode, so that nothing in the stream tells.
 */
export type Joining = 'stitched' | 'cut' | 'whole';

export interface Advert {
  name: string;
  samples: Float32Array;
}

/** An advert and where in the talk it stands, seconds. */
export interface Insertion {
  at: number;
  advert: Advert;
}

export interface Encoding {
  /** Of the file; it tells ffmpeg what to write. */
  extension: 'mp3' | 'aac' | 'm4a';
  /** Arguments of ffmpeg. */
  arguments: readonly string[];
  joining: Joining;
  /** Amplitudes of noise and of a music bed; speech has about 0.1. */
  roughness: readonly [noise: number, bed: number];
}

export interface Assembled {
  file: Buffer;
  /** Where a moment of the talk plays, seconds. */
  toPlayback(talkTime: number): number;
  inserted: { start: number; end: number }[];
  /** Seconds. */
  duration: number;
}

interface Part {
  from: number;
  bytes: Buffer;
  seconds: number;
  isAdvert: boolean;
}

/** Puts a talk and its adverts into one MP3, and says where everything plays. */
export function assemble(
  key: string,
  { samples }: Talk,
  insertions: readonly Insertion[],
  encoding: Encoding,
): Assembled {
  const { roughness } = encoding;
  const name = `${key}-${encoding.arguments.join('')}-${encoding.joining}`.replaceAll(
    /[^\w-]/g,
    '',
  );
  const cuts = [0, ...insertions.map(({ at }) => at), samples.length / rate];
  const pieces = insertions.map(({ at }, index) => [cuts[index]!, at] as const);
  const spans = [...pieces, [cuts.at(-2)!, cuts.at(-1)!] as const];
  if (encoding.joining === 'whole') return whole(name, samples, insertions, encoding);
  const encoded =
    encoding.joining === 'cut'
      ? cutFrames(
          encode(`${name}-talk`, () => roughen(samples, ...roughness), encoding),
          cuts,
        )
      : spans.map(([from, to], index) =>
          encode(
            `${name}-${index}`,
            () => roughen(samples.subarray(from * rate, to * rate), ...roughness),
            encoding,
          ),
        );
  const parts: Part[] = [];
  for (const [index, bytes] of encoded.entries()) {
    parts.push({ from: spans[index]![0], bytes, seconds: lengthOf(bytes), isAdvert: false });
    const advert = insertions[index]?.advert;
    if (!advert) continue;
    const spoken = encode(
      `advert-${advert.name}-${name.slice(key.length)}`,
      () => advert.samples,
      encoding,
    );
    parts.push({ from: 0, bytes: spoken, seconds: lengthOf(spoken), isAdvert: true });
  }
  return placed(joinedFile(name, parts, encoding), parts);
}

/** MP4 files have to be listed anew, others stand one behind the other. */
function joinedFile(name: string, parts: readonly Part[], { extension }: Encoding): Buffer {
  if (extension !== 'm4a') return Buffer.concat(parts.map(({ bytes }) => bytes));
  return cached(`${name}-joined.m4a`, (file) => {
    const heard = parts.filter(({ seconds }) => seconds > 0);
    const files = heard.map(({ bytes }, index) => {
      const part = `${file}-${index}.m4a`;
      writeFileSync(part, bytes);
      return part;
    });
    writeFileSync(`${file}.txt`, files.map((part) => `file '${part}'`).join('\n'));
    const from = ['-v', 'error', '-y', '-f', 'concat', '-safe', '0', '-i', `${file}.txt`];
    execFileSync('ffmpeg', [...from, '-c', 'copy', '-movflags', '+faststart', file]);
    for (const it of [...files, `${file}.txt`]) rmSync(it);
  });
}

function placed(file: Buffer, parts: readonly Omit<Part, 'bytes'>[]): Assembled {
  let at = 0;
  const starts = parts.map(({ seconds }) => (at += seconds) - seconds);
  const kept = parts.flatMap((part, index) =>
    part.isAdvert ? [] : [{ from: part.from, start: starts[index]! }],
  );
  return {
    file,
    duration: at,
    inserted: parts.flatMap(({ isAdvert, seconds }, index) =>
      isAdvert ? [{ start: starts[index]!, end: starts[index]! + seconds }] : [],
    ),
    toPlayback(time) {
      const part = kept.findLast(({ from }) => from <= time + 0.001)!;
      return part.start + time - part.from;
    },
  };
}

function whole(
  name: string,
  samples: Float32Array,
  insertions: readonly Insertion[],
  encoding: Encoding,
): Assembled {
  const parts: (Omit<Part, 'bytes'> & { samples: Float32Array })[] = [];
  let from = 0;
  const { roughness } = encoding;
  const add = (sound: Float32Array, isAdvert: boolean) =>
    parts.push({ from, samples: sound, seconds: sound.length / rate, isAdvert });
  for (const { at, advert } of insertions) {
    add(samples.subarray(from * rate, at * rate), false);
    add(advert.samples, true);
    from = at;
  }
  add(samples.subarray(from * rate), false);
  const sound = () =>
    concat(
      parts.map((part) => (part.isAdvert ? part.samples : roughen(part.samples, ...roughness))),
    );
  return placed(encode(name, sound, encoding), parts);
}

function concat(parts: readonly Float32Array[]): Float32Array {
  const all = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  parts.reduce((at, part) => {
    all.set(part, at);
    return at + part.length;
  }, 0);
  return all;
}

/** Tables at the front or none, and no tags. */
const containers = {
  mp3: ['-write_xing', '0', '-id3v2_version', '0'],
  aac: ['-write_id3v2', '0'],
  m4a: ['-movflags', '+faststart'],
} as const;

function encode(name: string, sound: () => Float32Array, encoding: Encoding): Buffer {
  return cached(`${name}.${encoding.extension}`, (file) => {
    const plain = ['-map_metadata', '-1', ...containers[encoding.extension]];
    const command = ['-v', 'error', '-y', '-i', '-', ...encoding.arguments, ...plain, file];
    execFileSync('ffmpeg', command, { input: writeWav(sound()), maxBuffer: 1e9 });
  });
}

/** None of a piece of no length. */
function framesOf(bytes: Uint8Array): AudioFrame[] {
  const read = audioKind(bytes.subarray(0, 65_536))?.read;
  return read ? createFrameWalker(read).push(bytes, true) : [];
}

function lengthOf(bytes: Uint8Array): number {
  if (audioKind(bytes)?.extension === 'm4a') {
    const hearing = createMp4Hearing();
    hearing.push(bytes);
    return hearing.finish().duration;
  }
  return framesOf(bytes).reduce(
    (sum, { samples, rate: perSecond }) => sum + samples / perSecond,
    0,
  );
}

/** The frames between times, as a server cuts a file that it did not encode. */
function cutFrames(bytes: Buffer, times: readonly number[]): Buffer[] {
  const frames = framesOf(bytes);
  const seconds = frames[0]!.samples / frames[0]!.rate;
  const at = (time: number) => frames[Math.round(time / seconds)]?.at ?? bytes.length;
  return times.slice(1).map((end, index) => {
    const isLast = index === times.length - 2;
    return bytes.subarray(at(times[index]!), isLast ? bytes.length : at(end));
  });
}

/** Soft noise, and a chord under some of the talk. */
function roughen(samples: Float32Array, noise: number, bed: number): Float32Array {
  const random = createRandom(5);
  return samples.map((sample, index) => {
    const time = index / rate;
    const isBed = time % 120 < 50;
    const chord = [220, 277.2, 329.6].map(
      (pitch, n) => Math.sin(2 * Math.PI * pitch * time) * (1 + Math.sin(time * (1.3 + n))),
    );
    const music = isBed ? (bed * chord.reduce((sum, tone) => sum + tone, 0)) / 3 : 0;
    return sample + noise * (random() - 0.5) * 2 + music;
  });
}
