/** A seeded stand-in for a long episode: made-up words, frequent ones short, drawn by Zipf's law. */

export type Random = () => number;

/** Seeded numbers in [0, 1) (mulberry32, public domain). */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function pick<Item>(random: Random, items: readonly Item[]): Item {
  return items[Math.floor(random() * items.length)]!;
}

const onsets = ['b', 'c', 'd', 'f', 'g', 'h', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'w'];
const clusters = [
  'br',
  'ch',
  'cl',
  'cr',
  'dr',
  'fl',
  'gr',
  'pl',
  'pr',
  'sh',
  'st',
  'str',
  'th',
  'tr',
];
const vowels = ['a', 'e', 'i', 'o', 'u', 'a', 'e', 'i', 'o', 'ea', 'ou', 'io'];
const codas = ['', '', '', 'n', 'r', 's', 't', 'l', 'm', 'nt', 'ck', 'nd'];

function syllable(random: Random): string {
  const onset = random() < 0.7 ? pick(random, onsets) : pick(random, clusters);
  return onset + pick(random, vowels) + pick(random, codas);
}

/** Unique words; the first, most frequent ones have one syllable, the later ones up to four. */
export function createLexicon(random: Random, size: number): string[] {
  const words = new Set<string>();
  while (words.size < size) {
    const longest = words.size < 150 ? 1 : words.size < 1500 ? 2 : 4;
    const count = 1 + Math.floor(random() * longest);
    words.add(Array.from({ length: count }, () => syllable(random)).join(''));
  }
  return [...words];
}

/** Lines of four to nine words; a word's chance falls with its rank (Zipf–Mandelbrot). */
export function createLines(random: Random, count: number): string[] {
  const lexicon = createLexicon(random, 9000);
  const chances: number[] = [];
  let total = 0;
  lexicon.forEach((_, rank) => chances.push((total += 1 / (rank + 2.7))));
  const draw = () => {
    const at = random() * total;
    return lexicon[chances.findIndex((sum) => sum > at)]!;
  };
  return Array.from({ length: count }, () =>
    Array.from({ length: 4 + Math.floor(random() * 6) }, draw).join(' '),
  );
}

/** One edit inside a word: a letter doubled, lost, changed, or swapped with the next; never the first letter. */
export function misspell(random: Random, word: string): string {
  const at = 1 + Math.floor(random() * (word.length - 2));
  const letter = String.fromCharCode(97 + Math.floor(random() * 26));
  return pick(random, [
    word.slice(0, at) + letter + word.slice(at),
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + letter + word.slice(at + 1),
    word.slice(0, at) + word[at + 1]! + word[at]! + word.slice(at + 2),
  ]);
}
