import { rate } from '../../../scripts/demo-episode/sound';
import { createRandom } from '../synthetic-episode';
import { assemble, type Advert, type Assembled, type Insertion, type Joining } from './assemble';
import { cueStyles, cuesOf, type Cue, type CueStyle } from './cues';
import { createTalk, type Manner, type Talk } from './talk';
import type { Voice } from './voices';

/** Seconds of talk in an episode. */
const length = 540;

const sounds = {
  'mono 64': ['-ar', '44100', '-ac', '1', '-b:a', '64k'],
  'stereo 128': ['-ar', '44100', '-ac', '2', '-b:a', '128k'],
  'stereo VBR': ['-ar', '44100', '-ac', '2', '-q:a', '5'],
  'mono low VBR': ['-ar', '22050', '-ac', '1', '-q:a', '6'],
  'mono AAC': ['-ar', '44100', '-ac', '1', '-b:a', '64k'],
  'stereo AAC': ['-ar', '44100', '-ac', '2', '-b:a', '128k'],
  'AAC in MP4': ['-ar', '44100', '-ac', '1', '-b:a', '64k', '-c:a', 'aac'],
} as const;

export interface Case {
  name: string;
  /** Adverts by name, or none. */
  adverts: readonly AdvertName[];
  /** Shares of the talk at which they stand. */
  at: readonly number[];
  joining: Joining;
  sound: keyof typeof sounds;
  cues: CueStyle;
  /** Amplitudes of noise and of a music bed; speech has about 0.1. */
  rough?: readonly [noise: number, bed: number];
  /** The transcript is another episode's; or was made of audio with other adverts in it. */
  manner?: Manner;
  transcript?: 'wrong' | 'other adverts';
  hasSeams: boolean;
}

export interface MadeCase extends Assembled {
  cues: Cue[];
  /** Where the words of a cue play, seconds; undefined for words of another recording. */
  truth(cue: Cue): number | undefined;
}

const speakers: Record<string, readonly [seed: number, voices: readonly Voice[], seconds: number]> =
  {
    short: [31, ['seller'], 15],
    pair: [32, ['hawker', 'seller'], 45],
    long: [33, ['hawker'], 110],
    host: [34, ['mara'], 60],
  };

type AdvertName = keyof typeof speakers | 'music';

const talks = new Map<string, Talk>();
function talk(seed: number, voices: readonly Voice[], seconds: number, manner?: Manner): Talk {
  const key = `${seed} ${manner}`;
  const made = talks.get(key) ?? createTalk(seed, voices, seconds, manner);
  talks.set(key, made);
  return made;
}

function advert(name: AdvertName): Advert {
  const [seed, voices, seconds] = speakers[name] ?? [];
  if (seed) return { name, samples: talk(seed, voices!, seconds!).samples };
  const pitches = [261.6, 329.6, 392, 523.3];
  const samples = Float32Array.from({ length: 30 * rate }, (_, index) => {
    const time = index / rate;
    const beat = time % 0.5;
    return (
      0.15 * Math.exp(-4 * beat) * Math.sin(2 * Math.PI * pitches[Math.floor(time * 2) % 4]! * time)
    );
  });
  return { name, samples };
}

/** Makes the audio and the transcript of a case; the audio is kept between runs. */
export function make(it: Case): MadeCase {
  const hosts: readonly Voice[] = it.name.includes('one voice')
    ? ['mara']
    : ['mara', 'idris', 'guest'];
  const episode = talk(hosts.length, hosts, length, it.manner);
  const roughness = it.rough ?? [0.001, 0];
  const insertions = it.at.map((share, index): Insertion => ({
    at: breakNear(episode, share * length),
    advert: advert(it.adverts[index]!),
  }));
  const key = `${hosts.length}${it.manner ?? ''}-${roughness.join('_')}-${it.at.join('_')}-${it.adverts.join('_')}`;
  const extension = extensionOf(it.sound);
  const encoding = {
    extension,
    arguments: sounds[it.sound],
    joining: it.joining,
    roughness,
  } as const;
  const assembled = assemble(key, episode, insertions, encoding);
  const source =
    it.transcript === 'wrong' ? talk(77, ['idris', 'mara'], length, it.manner) : episode;
  const cues = cuesOf(source.clauses, it.cues, createRandom(9));
  if (it.transcript === 'other adverts') shift(cues, insertions);
  return {
    ...assembled,
    cues,
    truth: ({ spoken }) => (it.transcript === 'wrong' ? undefined : assembled.toPlayback(spoken)),
  };
}

function extensionOf(sound: Case['sound']): 'mp3' | 'aac' | 'm4a' {
  if (sound.endsWith('MP4')) return 'm4a';
  return sound.endsWith('AAC') ? 'aac' : 'mp3';
}

/** Adverts stand between turns, at either end at the very end. */
function breakNear({ clauses, samples }: Talk, time: number): number {
  if (time <= 0 || time >= length) return time <= 0 ? 0 : samples.length / rate;
  const turn = clauses.find(({ end, endsTurn }) => endsTurn && end >= time)!;
  return turn.end + 0.05;
}

/** As if every break had held 40 s of other adverts when the transcript was made. */
function shift(cues: readonly Cue[], insertions: readonly Insertion[]): void {
  for (const { line, spoken } of cues) {
    const before = insertions.filter(({ at }) => at <= spoken + 0.001).length;
    line.start += before * 40;
    line.end += before * 40;
  }
}

const three = { adverts: ['short', 'pair', 'long'], at: [0, 0.4, 0.7] } as const;
const base = {
  ...three,
  joining: 'stitched',
  sound: 'mono 64',
  cues: 'tight',
  hasSeams: true,
} as const;
const styled = (cues: CueStyle, joining: Joining): Case => ({
  ...base,
  name: `${cues}, ${joining}`,
  cues,
  joining,
  hasSeams: joining !== 'whole',
});

const hasty = { ...base, manner: 'hasty', rough: [0.01, 0.03] } as const;
const noSeams = { joining: 'whole', hasSeams: false } as const;

export const cases: Case[] = [
  ...cueStyles.map((style) => styled(style, 'stitched')),
  ...cueStyles.map((style) => styled(style, 'whole')),
  ...cueStyles.slice(0, 4).map((style) => styled(style, 'cut')),
  { ...base, name: 'stereo CBR', sound: 'stereo 128' },
  { ...base, name: 'stereo VBR', sound: 'stereo VBR' },
  { ...base, name: 'low VBR, cut', sound: 'mono low VBR', joining: 'cut' },
  { ...base, name: 'noise and music bed', rough: [0.01, 0.03] },
  { ...base, name: 'noise and bed, whole', rough: [0.01, 0.03], joining: 'whole', hasSeams: false },
  { ...base, name: 'host-read and music', adverts: ['host', 'music', 'host'] },
  {
    ...base,
    name: 'host-read and music, whole',
    adverts: ['host', 'music', 'host'],
    joining: 'whole',
    hasSeams: false,
  },
  { ...base, name: 'one advert of 15 s', adverts: ['short'], at: [0.5] },
  {
    ...base,
    name: 'one advert of 15 s, whole',
    adverts: ['short'],
    at: [0.5],
    joining: 'whole',
    hasSeams: false,
  },
  {
    ...base,
    name: 'same advert thrice, cut',
    adverts: ['pair', 'pair', 'pair'],
    at: [0, 0.5, 1],
    joining: 'cut',
  },
  { ...base, name: 'one voice', cues: 'sentence' },
  { ...base, name: 'one voice, whole', cues: 'sentence', joining: 'whole', hasSeams: false },
  { ...base, name: 'other adverts', transcript: 'other adverts' },
  {
    ...base,
    name: 'other adverts, whole',
    transcript: 'other adverts',
    joining: 'whole',
    hasSeams: false,
  },
  { ...base, name: 'no adverts', adverts: [], at: [], joining: 'whole', hasSeams: false },
  {
    ...base,
    name: 'no adverts, turns',
    adverts: [],
    at: [],
    joining: 'whole',
    cues: 'turn',
    hasSeams: false,
  },
  { ...base, name: 'wrong transcript', transcript: 'wrong' },
  {
    ...base,
    name: 'wrong transcript, whole',
    transcript: 'wrong',
    joining: 'whole',
    hasSeams: false,
  },
  { ...base, name: 'wrong transcript, turns', transcript: 'wrong', cues: 'turn' },
  {
    ...base,
    name: 'wrong, bare contiguous',
    transcript: 'wrong',
    cues: 'contiguous, no punctuation',
  },
  { ...base, ...noSeams, name: 'AAC', sound: 'mono AAC' },
  { ...base, name: 'AAC in MP4', sound: 'AAC in MP4' },
  { ...base, name: 'AAC in MP4, turns', sound: 'AAC in MP4', cues: 'turn' },
  { ...hasty, ...noSeams, name: 'hasty talk in noise, stereo AAC', sound: 'stereo AAC' },
  { ...hasty, name: 'hasty talk in noise' },
  { ...hasty, name: 'hasty talk in noise, contiguous', cues: 'contiguous' },
  { ...hasty, ...noSeams, name: 'hasty talk in noise, whole' },
  { ...hasty, ...noSeams, name: 'hasty talk in noise, contiguous, whole', cues: 'contiguous' },
  { ...hasty, ...noSeams, name: 'hasty talk in noise, sentences, whole', cues: 'sentence' },
  { ...hasty, name: 'hasty talk, wrong transcript', transcript: 'wrong', cues: 'contiguous' },
];
