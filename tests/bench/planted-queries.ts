/** Queries of which the generator knows what they mean: by the words of which line they were made. */
import { misspell, pick, type Random } from './synthetic-episode';

export interface Planted {
  query: string;
  /** Lines of which one must be found; none: nothing must be found. */
  lines: readonly number[];
  /** Whether who asked would take this line for an answer. */
  accepts(line: number): boolean;
}

/** `count` queries of each class, by its name. */
export function plantQueries(
  random: Random,
  lines: readonly string[],
  count: number,
): Map<string, Planted[]> {
  const planter = createPlanter(random, lines);
  return new Map(
    Object.entries(planter).map(([name, plant]) => [name, Array.from({ length: count }, plant)]),
  );
}

function createPlanter(random: Random, lines: readonly string[]): Record<string, () => Planted> {
  const words = lines.map((line) => line.split(' '));
  const occurrences = new Map<string, number>();
  for (const word of words.flat()) occurrences.set(word, (occurrences.get(word) ?? 0) + 1);
  const anyLine = () => Math.floor(random() * words.length);

  /** Asks for a word rare enough for its line to be among ten; any line that holds it is an answer. */
  const ofWord = (least: number, change: (word: string) => string): Planted => {
    for (;;) {
      const line = anyLine();
      const word = pick(random, words[line]!);
      if (word.length < least || occurrences.get(word)! > 5) continue;
      const query = change(word);
      // Slips make other words: then these are an answer too.
      const accepts = (other: number) =>
        words[other]!.some((it) => it === word || it.startsWith(query));
      return { query, lines: [line], accepts };
    }
  };
  const ofPhrase = (phrase: readonly string[], query: readonly string[], holders: number[]) => ({
    query: query.join(' '),
    lines: holders,
    accepts: (line: number) => holdsAll(words, line, phrase),
  });
  const phrase = (change: (words: string[]) => string[]) => {
    const line = anyLine();
    const from = Math.floor(random() * Math.max(1, words[line]!.length - 4));
    const asked = words[line]!.slice(from, from + 4);
    return ofPhrase(asked, change(asked), [line]);
  };
  return {
    word: () => ofWord(3, (word) => word),
    prefix: () => ofWord(6, (word) => word.slice(0, Math.ceil(word.length * 0.7))),
    // The second keystroke: most lines match.
    'two letters': () => {
      const { query } = ofWord(3, (word) => word.slice(0, 2));
      const holds = (line: number) => words[line]!.some((word) => word.startsWith(query));
      return { query, lines: words.flatMap((_, at) => (holds(at) ? [at] : [])), accepts: holds };
    },
    phrase: () => phrase((asked) => asked),
    'phrase over a border': () => {
      const line = Math.floor(random() * (words.length - 1));
      const asked = [...words[line]!.slice(-2), ...words[line + 1]!.slice(0, 2)];
      return ofPhrase(asked, asked, [line, line + 1]);
    },
    'one typo': () => ofWord(5, (word) => misspell(random, word)),
    'two typos': () => ofWord(9, (word) => misspell(random, misspell(random, word))),
    'phrase with typo': () => phrase((asked) => misspellLongest(random, asked)),
    'split word': () => ofWord(7, (word) => `${word.slice(0, 4)} ${word.slice(4)}`),
    'not there': () => {
      const query = pick(random, ['xqzj', 'qxv']) + pick(random, ['wqk', 'jzx']);
      return { query, lines: [], accepts: () => false };
    },
  };
}

function misspellLongest(random: Random, words: readonly string[]): string[] {
  const longest = words.reduce((best, word) => (word.length > best.length ? word : best));
  if (longest.length < 4) return [...words];
  const wrong = misspell(random, longest);
  return words.map((word) => (word === longest ? wrong : word));
}

/** Whether all words stand in a line and the ones beside it: who asked for words together wants them near. */
function holdsAll(words: readonly string[][], line: number, asked: readonly string[]): boolean {
  const around = new Set(words.slice(Math.max(0, line - 1), line + 2).flat());
  return asked.every((word) => around.has(word));
}
