/** A seeded stand-in for everything a listener ever read, with queries of which is known where they were taken. */
import { createLexicon, createRandom, misspell, pick, type Random } from './synthetic-episode';

export interface SyntheticLibrary {
  /** Lines by episode. */
  episodes: string[][];
  /** How many episodes hold a word. */
  frequency: ReadonlyMap<string, number>;
}

export interface LibraryQuestion {
  query: string;
  /** The episode that must be among the first ten; none: nothing must be found. */
  episode?: number;
}

const lexiconSize = 50_000;
const topicSize = 300;
/** Names and terms that only one episode has. */
const ownSize = 30;

/**
 * Episodes of about 1,400 lines: most words by Zipf's law out of one lexicon, one in ten out of the few
 * hundred words of the episode's topic, of which some are in no other.
 */
export function createLibrary(seed: number, count: number): SyntheticLibrary {
  const random = createRandom(seed);
  const words = createLexicon(random, lexiconSize + count * ownSize);
  const lexicon = words.slice(0, lexiconSize);
  const draw = createZipf(random, lexicon);
  const frequency = new Map<string, number>();
  const episodes = Array.from({ length: count }, (_, at) => {
    const own = words.slice(lexiconSize + at * ownSize, lexiconSize + (at + 1) * ownSize);
    const topic = [...own, ...Array.from({ length: topicSize }, () => pick(random, lexicon))];
    const word = () => (random() < 0.1 ? pick(random, topic) : draw());
    const length = 1200 + Math.floor(random() * 400);
    const lines = Array.from({ length }, () =>
      Array.from({ length: 5 + Math.floor(random() * 8) }, word).join(' '),
    );
    for (const held of new Set(lines.join(' ').split(' '))) {
      frequency.set(held, (frequency.get(held) ?? 0) + 1);
    }
    return lines;
  });
  return { episodes, frequency };
}

/** Words by their rank (Zipf–Mandelbrot). */
function createZipf(random: Random, lexicon: readonly string[]): () => string {
  let total = 0;
  const sums = Float64Array.from(lexicon, (_, rank) => (total += 1 / (rank + 2.7)));
  return () => {
    const at = random() * total;
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle]! > at) high = middle;
      else low = middle + 1;
    }
    return lexicon[low]!;
  };
}

/** `count` questions of each class, by its name. */
export function plantQuestions(
  seed: number,
  { episodes, frequency }: SyntheticLibrary,
  count: number,
): Map<string, LibraryQuestion[]> {
  const random = createRandom(seed);
  const anywhere = () => {
    const episode = Math.floor(random() * episodes.length);
    const line = Math.floor(random() * (episodes[episode]!.length - 1));
    return {
      episode,
      words: episodes[episode]![line]!.split(' '),
      next: episodes[episode]![line + 1]!,
    };
  };
  const ofWord = (least: number, change: (word: string) => string) => {
    for (;;) {
      const { episode, words } = anywhere();
      const word = pick(random, words);
      if (word.length >= least && frequency.get(word)! <= 5)
        return { query: change(word), episode };
    }
  };
  const slip = (word: string) => (word.length < 5 ? word : misspell(random, word));
  const longest = (words: readonly string[]) =>
    words.reduce((best, word) => (word.length > best.length ? word : best));
  const ofPhrase = (change: (words: string[]) => string[]) => {
    const { episode, words } = anywhere();
    return { query: change(words.slice(0, 4)).join(' '), episode };
  };
  const common = [...frequency].sort(([, a], [, b]) => b - a).slice(0, 400);
  const classes: Record<string, () => LibraryQuestion> = {
    'rare word': () => ofWord(4, (word) => word),
    'common word': () => ({ query: pick(random, common)[0] }),
    'beginning of a word': () => ofWord(7, (word) => word.slice(0, Math.ceil(word.length * 0.7))),
    'two letters': () => ({ query: ofWord(4, (word) => word.slice(0, 2)).query }),
    phrase: () => ofPhrase((words) => words),
    'quoted phrase': () => ofPhrase((words) => [`"${words.join(' ')}"`]),
    'phrase over a border': () => {
      const { episode, words, next } = anywhere();
      return { query: [...words.slice(-2), ...next.split(' ').slice(0, 2)].join(' '), episode };
    },
    'two common words': () => ({ query: `${pick(random, common)[0]} ${pick(random, common)[0]}` }),
    'one typo': () => ofWord(5, slip),
    'two typos': () => ofWord(9, (word) => slip(slip(word))),
    'phrase with a typo': () =>
      ofPhrase((words) => words.map((word) => (word === longest(words) ? slip(word) : word))),
    'not there': () => ({ query: `xqzj${pick(random, ['wqk', 'jzx', 'kqw'])}` }),
  };
  return new Map(
    Object.entries(classes).map(([name, plant]) => [name, Array.from({ length: count }, plant)]),
  );
}
