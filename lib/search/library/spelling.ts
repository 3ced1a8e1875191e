import { decodeCounts, encodeCounts } from './counts';
import { placeInSorted } from './place-in-sorted';

/**
 * How a word is written: nothing where as its term, `^` where that with a capital, else the word itself. Then what
 * stands between it and the next word or the end of the line.
 */
type Spelling = readonly [word: string, after: string];

/** With the terms it makes up the text, so that lines can be shown without reading their transcript. */
export interface EncodedSpelling {
  /** The first is that of most words: as its term, then a space. */
  spellings: Spelling[];
  /** Words of another spelling and its place, see `encodeCounts`. */
  written: Uint8Array<ArrayBuffer>;
  /** Lines that begin before their first word, and from 1 the place of the spelling whose `after` stands there. */
  leads: Uint8Array<ArrayBuffer>;
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
  placeOf(asTerm, ' ');
  const [written, leads] = [new Map<number, number>(), new Map<number, number>()];
  lines.forEach(({ text }, line) => {
    const [from, to] = [words.firstTokens[line]!, words.firstTokens[line + 1]!];
    for (let token = from; token < to; token++) {
      const next = token + 1 < to ? words.starts[token + 1] : text.length;
      const after = text.slice(words.ends[token], next);
      const raw = text.slice(words.starts[token], words.ends[token]);
      const place = placeOf(formOf(raw, words.terms[words.tokens[token]!]!), after);
      if (place > 0) written.set(token, place);
    }
    const lead = text.slice(0, from < to ? words.starts[from] : undefined);
    if (lead !== '') leads.set(line, placeOf(asTerm, lead) + 1);
  });
  return { spellings, written: encodeSparse(written), leads: encodeSparse(leads) };
}

/** Where words stand in their line: UTF-16 offsets, `[start, end)`. */
export interface WrittenLine {
  text: string;
  starts: number[];
  ends: number[];
}

/** Writes lines as they were. It throws a RangeError where the spelling is of other words. */
export function createWriter(
  { spellings, written, leads }: EncodedSpelling,
  { terms, tokens, firstTokens }: Words,
): (line: number) => WrittenLine {
  const [places, leading] = [decodeSparse(written), decodeSparse(leads)];
  return (line) => {
    const [starts, ends]: [number[], number[]] = [[], []];
    const lead = leading(line);
    let text = lead === 0 ? '' : (spellings[lead - 1]?.[1] ?? '');
    for (let token = firstTokens[line]!; token < firstTokens[line + 1]!; token++) {
      const spelling = spellings[places(token)];
      const term = terms[tokens[token]!];
      if (!spelling || term === undefined) throw new RangeError('The spelling is of other words');
      starts.push(text.length);
      text += wordOf(spelling[0], term);
      ends.push(text.length);
      text += spelling[1];
    }
    return { text, starts, ends };
  };
}

/** Of values above 0 by ascending keys. */
function encodeSparse(values: ReadonlyMap<number, number>): Uint8Array<ArrayBuffer> {
  return encodeCounts([...values.keys()], [...values.values()]);
}

/** The value of a key, or 0. */
function decodeSparse(bytes: Uint8Array): (key: number) => number {
  const { keys, counts } = decodeCounts(bytes, Infinity);
  return (key) => counts[placeInSorted(keys.length, (place) => keys[place]! - key)] ?? 0;
}

function formOf(raw: string, term: string): string {
  if (raw === term) return asTerm;
  return raw === capitalised(term) ? withCapital : raw;
}

function wordOf(form: string, term: string): string {
  if (form === asTerm) return term;
  return form === withCapital ? capitalised(term) : form;
}
