import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rate } from '../../../scripts/demo-episode/sound';
import { parseScript } from '../../../scripts/demo-episode/script';
import { createLines, createRandom, pick, type Random } from '../synthetic-episode';
import { speak, type Voice } from './voices';

/** A run of words without a pause, and where it is heard, seconds. */
export interface Clause {
  start: number;
  end: number;
  text: string;
  voice: Voice;
  /** It ends a sentence, a speaker's turn. */
  endsSentence: boolean;
  endsTurn: boolean;
}

export interface Talk {
  samples: Float32Array;
  clauses: Clause[];
}

const script = join(import.meta.dirname, '../../fixtures/demo/script.txt');
const written = parseScript(readFileSync(script, 'utf8')).map(({ text }) => text);

/** Half of the sentences are real, half of made-up words in all lengths. */
function sentences(random: Random): () => string {
  const lines = createLines(random, 400);
  return () => {
    if (random() < 0.5) return pick(random, written);
    const count = 1 + Math.floor(random() * 3);
    const said = Array.from({ length: count }, () => pick(random, lines)).join(', ');
    return `${said[0]!.toUpperCase()}${said.slice(1)}${random() < 0.15 ? '?' : '.'}`;
  };
}

/** Cuts at commas, and a long run in two. */
function clausesOf(sentence: string): string[] {
  return sentence.split(/(?<=[,;:]) /).flatMap((part) => {
    const words = part.split(' ');
    if (words.length < 12) return [part];
    const half = Math.ceil(words.length / 2);
    return [words.slice(0, half).join(' '), words.slice(half).join(' ')];
  });
}

/** How people talk: `calm` they pause where the text does; `hasty` hardly there, but wherever they have to think. */
export type Manner = 'calm' | 'hasty';

/** Seconds of silence behind a clause: people stop at commas, hesitate in between, and breathe at ends. */
function pauseAfter(random: Random, clause: Clause, manner: Manner): number {
  const { text, endsSentence, endsTurn } = clause;
  if (manner === 'hasty') return random() < 0.6 ? 0.08 * random() : 0.1 + 0.5 * random();
  if (endsTurn) return random() < 0.3 ? 0.05 : 0.2 + 0.7 * random();
  if (endsSentence) return 0.15 + 0.6 * random();
  if (random() < 0.1) return 0.25 + 0.5 * random();
  return /[,;:]$/.test(text) ? 0.05 + 0.25 * random() : 0.04 * random();
}

/** Talk of some voices in turns, of about so many seconds; the same for the same seed. */
export function createTalk(
  seed: number,
  speakers: readonly Voice[],
  seconds: number,
  manner: Manner = 'calm',
): Talk {
  const random = createRandom(seed);
  const next = sentences(random);
  const parts: Float32Array[] = [];
  const clauses: Clause[] = [];
  let at = 0;
  let turn = 0;
  const add = (part: Float32Array) => {
    parts.push(part);
    at += part.length;
  };
  while (at < seconds * rate) {
    const voice = speakers[turn++ % speakers.length]!;
    const count = 1 + Math.floor(random() * 6);
    for (let n = 0; n < count; n += 1) {
      const texts = clausesOf(next());
      for (const [index, text] of texts.entries()) {
        const sound = speak(voice, text);
        const endsSentence = index === texts.length - 1;
        const clause = { voice, text, endsSentence, endsTurn: endsSentence && n === count - 1 };
        const start = at / rate;
        add(sound);
        clauses.push({ start, end: at / rate, ...clause });
        add(new Float32Array(Math.round(pauseAfter(random, clauses.at(-1)!, manner) * rate)));
      }
    }
  }
  const samples = new Float32Array(at);
  parts.reduce((offset, part) => {
    samples.set(part, offset);
    return offset + part.length;
  }, 0);
  return { samples, clauses };
}
