import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Sentence } from './script.ts';
import { chime, fadeInto, loudness, rate, readWav, silence, trim, writeWav } from './sound.ts';
import type { Cue } from './transcripts.ts';

const voices: Record<string, string[]> = {
  Mara: ['-v', 'en-us+f3', '-s', '172', '-p', '46', '-a', '120'],
  Idris: ['-v', 'en-gb-scotland+m3', '-s', '168', '-p', '36', '-a', '120'],
};
/** How espeak-ng has to be told to say a name. */
const said: [RegExp, string][] = [
  [/Idris/g, 'Iddriss'],
  [/Fresnel/g, 'Fray-nell'],
  [/Cordouan/g, 'Cordoo-ahn'],
  [/Minot/g, 'Mynott'],
  [/metres/g, 'meters'],
  [/Winstanley/g, 'Win-stanly'],
  [/Marginear/g, 'Margin-ear'],
];
/** Seconds. */
const pauses = { sentence: 0.26, turn: 0.42, beforeChapter: 0.9, afterChime: 0.5 };

/** A little warmth, a small room, and an even level; none of these moves a sound in time. */
const filters = [
  'highpass=f=90',
  'equalizer=f=220:t=q:w=1:g=2',
  'equalizer=f=3200:t=q:w=1.2:g=-4',
  'lowpass=f=8500',
  'aecho=0.92:0.5:19|31:0.12|0.07',
  'acompressor=threshold=0.12:ratio=2.5:attack=8:release=120:makeup=1.6',
  'volume=1.9',
  'alimiter=limit=0.89:level=false:latency=true',
];

export interface Recording {
  /** Seconds. */
  duration: number;
  lines: Cue[];
  chapters: { start: number; title: string }[];
}

/** How the MP3 is made: what it says of itself, samples per second and bits per second as ffmpeg spells them. */
export interface Encoding {
  title: string;
  show: string;
  rate: string;
  bits: string;
}

/**
 * Speaks a script sentence by sentence into an MP3, so that every time in its transcript is known and not guessed. Wants
 * espeak-ng and ffmpeg with LAME.
 */
export function record(sentences: Sentence[], mp3: string, encoding: Encoding): Recording {
  const folder = mkdtempSync(join(tmpdir(), 'demo-episode-'));
  try {
    const { samples, lines, chapters } = assemble(sentences, join(folder, 'sentence.wav'));
    const wav = join(folder, 'episode.wav');
    writeFileSync(wav, writeWav(samples));
    encode(wav, mp3, encoding);
    return {
      duration: round(samples.length / rate),
      chapters: chapters.map(({ start, title }) => ({ start: round(start), title })),
      lines: lines.map((cue) => ({ ...cue, start: round(cue.start), end: round(cue.end) })),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function assemble(all: Sentence[], wav: string) {
  const parts: Float32Array[] = [];
  const lines: Cue[] = [];
  const chapters: Recording['chapters'] = [];
  let at = 0;
  const append = (part: Float32Array) => {
    parts.push(part);
    at += part.length / rate;
  };
  all.forEach((sentence, index) => {
    const before = all[index - 1];
    if (sentence.chapter !== before?.chapter) {
      append(silence(before ? pauses.beforeChapter : 0.3));
      chapters.push({ start: at, title: sentence.chapter });
      append(chime(chapters.length - 1));
      append(silence(pauses.afterChime));
    } else {
      append(silence(sentence.speaker === before.speaker ? pauses.sentence : pauses.turn));
    }
    const start = at;
    append(speak(sentence, wav));
    lines.push({ start, end: at, speaker: sentence.speaker, text: sentence.text });
  });
  append(silence(0.8));
  append(fadeInto(chime(0)));
  return { samples: Float32Array.from(parts.flatMap((part) => Array.from(part))), lines, chapters };
}

function speak({ speaker, text }: Sentence, wav: string): Float32Array {
  const voice = voices[speaker];
  if (!voice) throw new Error(`${speaker} has no voice.`);
  const spelled = said.reduce((words, [name, sound]) => words.replace(name, sound), text);
  execFileSync('espeak-ng', [...voice, '-w', wav, spelled]);
  return loudness(trim(readWav(readFileSync(wav))), 0.09);
}

function encode(wav: string, mp3: string, encoding: Encoding): void {
  const metadata = ['-metadata', `title=${encoding.title}`, '-metadata', `album=${encoding.show}`];
  const sound = ['-ar', encoding.rate, '-ac', '1', '-c:a', 'libmp3lame', '-b:a', encoding.bits];
  const quietly = ['-nostdin', '-y', '-loglevel', 'error'];
  const through = ['-i', wav, '-af', filters.join(',')];
  execFileSync('ffmpeg', [
    ...quietly,
    ...through,
    ...metadata,
    ...sound,
    '-fflags',
    '+bitexact',
    mp3,
  ]);
}

/** To whole milliseconds, which is all that VTT and SRT hold. */
function round(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}
