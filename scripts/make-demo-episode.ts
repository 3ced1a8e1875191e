/**
 * Makes the demo episode again from tests/fixtures/demo/script.txt: speech sentence by sentence, so that
 * every time in the transcript is known and not guessed. Wants espeak-ng and ffmpeg with LAME; what it
 * makes is committed, so nothing else in the project needs them.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  chime,
  fadeInto,
  loudness,
  rate,
  readWav,
  silence,
  trim,
  writeWav,
} from './demo-episode/sound.ts';
import { parseScript, type Sentence } from './demo-episode/script.ts';
import { toJson, toSrt, toVtt, type Cue } from './demo-episode/transcripts.ts';

const folder = join(import.meta.dirname, '../tests/fixtures/demo');
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
];
/** Seconds. */
const pauses = { sentence: 0.26, turn: 0.42, beforeChapter: 0.9, afterChime: 0.5 };

const sentences = parseScript(readFileSync(join(folder, 'script.txt'), 'utf8'));
const temporary = mkdtempSync(join(tmpdir(), 'demo-episode-'));
const episode = assemble(sentences);
encode(episode.samples);
describe(episode);
rmSync(temporary, { recursive: true });

interface Assembled {
  samples: Float32Array;
  cues: Cue[];
  chapters: { start: number; title: string }[];
}

function assemble(all: Sentence[]): Assembled {
  const parts: Float32Array[] = [];
  const cues: Cue[] = [];
  const chapters: { start: number; title: string }[] = [];
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
    append(speak(sentence));
    cues.push({ start, end: at, speaker: sentence.speaker, text: sentence.text });
  });
  append(silence(0.8));
  append(fadeInto(chime(0)));
  return { samples: Float32Array.from(parts.flatMap((part) => Array.from(part))), cues, chapters };
}

function speak({ speaker, text }: Sentence): Float32Array {
  const voice = voices[speaker];
  if (!voice) throw new Error(`${speaker} has no voice.`);
  const file = join(temporary, 'sentence.wav');
  const spelled = said.reduce((words, [name, sound]) => words.replace(name, sound), text);
  execFileSync('espeak-ng', [...voice, '-w', file, spelled]);
  return loudness(trim(readWav(readFileSync(file))), 0.09);
}

/** A little warmth, a small room, and an even level; none of these moves a sound in time. */
function encode(samples: Float32Array): void {
  const wav = join(temporary, 'episode.wav');
  writeFileSync(wav, writeWav(samples));
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
  const metadata = [
    '-metadata',
    'title=The Moon Is Late Again',
    '-metadata',
    'album=The Tide Table',
  ];
  const mp3 = [
    '-ar',
    '44100',
    '-ac',
    '1',
    '-c:a',
    'libmp3lame',
    '-b:a',
    '64k',
    '-fflags',
    '+bitexact',
  ];
  const output = join(folder, 'episode.mp3');
  execFileSync('ffmpeg', [
    '-nostdin',
    '-y',
    '-loglevel',
    'error',
    '-i',
    wav,
    '-af',
    filters.join(','),
    ...metadata,
    ...mp3,
    output,
  ]);
}

function describe({ samples, cues, chapters }: Assembled): void {
  const audio = join(folder, 'episode.mp3');
  const about = {
    show: 'The Tide Table',
    title: 'The Moon Is Late Again',
    slug: 'the-moon-is-late-again',
    guid: '5f0c2a3e-71de-4a57-9d0b-7d1de7ab1e01',
    published: '2026-05-14',
    summary:
      'Why high water is later every day, the brass machines that once foretold it, lighthouses with handwriting, and a map that counts from two zeros.',
    hosts: ['Mara Quill', 'Idris Vane'],
    duration: round(samples.length / rate),
    bytes: statSync(audio).size,
    chapters: chapters.map(({ start, title }) => ({ start: round(start), title })),
    lines: cues.map((cue) => ({ ...cue, start: round(cue.start), end: round(cue.end) })),
  };
  writeFileSync(join(folder, 'episode.json'), `${JSON.stringify(about, null, 1)}\n`);
  writeFileSync(join(folder, 'transcript.vtt'), toVtt(about.lines));
  writeFileSync(join(folder, 'transcript.srt'), toSrt(about.lines));
  writeFileSync(join(folder, 'transcript.json'), toJson(about.lines));
  console.log(`${about.lines.length} lines, ${about.duration} s, ${about.bytes} bytes`);
}

/** To whole milliseconds, which is all that VTT and SRT hold. */
function round(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}
