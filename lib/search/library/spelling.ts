import { packNumbers, type WholeNumbers } from './whole-numbers';

/**
 * How a word is written: nothing where as its term, `^` where that with a capital, else the word itself. Then what
 * stands between it and the next word or the end of the line.
 */
export type Spelling = readonly [word: string, after: string];

/** With the terms it makes up the text, so that lines can be shown without reading their transcript. */
export interface EncodedSpelling {
  spellings: Spelling[];
  /** Per word: the place of its spelling. */
  written: WholeNumbers;
  /** Per line: the place of the spelling whose `after` stands before the first word. */
  leads: WholeNumbers;
}

interface Words {
  terms: readonly string[];
  tokens: ArrayLike<number>;
  firstTokens: ArrayLike<number>;
}

const asTerm = '';
const withCapital = '^';
const capitalised = (term: string) => term.charAt(0).toUpperCase() + term.slice(1);

/** Takes down how lines write their words. */
export function encodeSpelling(
  lines: readonly { text: string }[],
  words: Words & { starts: ArrayLike<number>; ends: ArrayLike<number> },
): EncodedSpelling {
  const places = new Map<string, number>();
  const spellings: Spelling[] = [];
  const placeOf = (word: string, after: string) => {
    // No word holds a NUL.
    const key = `${word}\0${after}`;
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, spellings.length);
    return spellings.push([word, after]) - 1;
  };
  const written = new Uint32Array(words.tokens.length);
  const leads = lines.map(({ text }, line) => {
    const [from, to] = [words.firstTokens[line]!, words.firstTokens[line + 1]!];
    for (let token = from; token < to; token++) {
      const next = token + 1 < to ? words.starts[token + 1] : text.length;
      const after = text.slice(words.ends[token], next);
      const raw = text.slice(words.starts[token], words.ends[token]);
      written[token] = placeOf(formOf(raw, words.terms[words.tokens[token]!]!), after);
    }
    return placeOf(asTerm, text.slice(0, from < to ? words.starts[from] : undefined));
  });
  return { spellings, written: packNumbers(written), leads: packNumbers(leads) };
}

/** Where words stand in their line: UTF-16 offsets, `[start, end)`. */
export interface WrittenLine {
  text: string;
  starts: number[];
  ends: number[];
}

/** Writes a line as it was. Throws a RangeError where the spelling is of other words. */
export function writeLine(
  { spellings, written, leads }: EncodedSpelling,
  { terms, tokens, firstTokens }: Words,
  line: number,
): WrittenLine {
  const [starts, ends]: [number[], number[]] = [[], []];
  let text = spellings[leads[line]!]?.[1] ?? '';
  for (let token = firstTokens[line]!; token < firstTokens[line + 1]!; token++) {
    const spelling = spellings[written[token]!];
    const term = terms[tokens[token]!];
    if (!spelling || term === undefined) throw new RangeError('The spelling is of other words');
    starts.push(text.length);
    text += wordOf(spelling[0], term);
    ends.push(text.length);
    text += spelling[1];
  }
  return { text, starts, ends };
}

function formOf(raw: string, term: string): string {
  if (raw === term) return asTerm;
  return raw === capitalised(term) ? withCapital : raw;
}

function wordOf(form: string, term: string): string {
  if (form === asTerm) return term;
  return form === withCapital ? capitalised(term) : form;
}
