import type { Group, Query } from './query';
import { writtenNumber } from './number-words';
import { frequency, type SearchIndex } from './search-index';
import { exactVariants, variantsOf, type Leniency, type Variant } from './variants';

/** One group of the query, looked up: where in the transcript it stands. */
export interface Slot {
  variants: readonly Variant[];
  /** Per token: 0, or 1 + the place in `variants` of the best one that begins there. */
  marks: Uint16Array;
  /** The tokens at which a variant begins. */
  count: number;
  /** Rarer weighs more: the logarithm of how few tokens hold it. */
  weight: number;
  /** So short and so frequent that it may be missing: "the", "of". Frequent words are short (Zipf). */
  common: boolean;
}

/** One group of the query with all ways in which it may stand. */
export interface Wanted {
  variants: readonly Variant[];
  /** As typed. */
  word: string;
}

/** The slots of each way to read a query, see `wantedOf`. */
export function plansOf(index: SearchIndex, query: Query, loose: boolean): Slot[][] {
  return wantedOf(index, query, loose).map((plan) =>
    plan.map(({ variants, word }) => markSlot(index, variants, word)),
  );
}

/**
 * What to look for: the groups of a query, and those of the query with two neighbours joined where the
 * transcript joins them, or with numbers in digits. `loose`: similar words may be as frequent as they like.
 */
export function wantedOf(index: SearchIndex, query: Query, loose: boolean): Wanted[][] {
  const { groups } = query;
  const plain = groups.map((group, at) =>
    wantGroup(index, group, { prefix: mayGoOn(query, at), loose }),
  );
  const joined = groups.slice(1).flatMap((right, before) => {
    const word = joinedWord(groups[before]!, right);
    if (word === undefined) return [];
    const variants = exactVariants(index, word, mayGoOn(query, before + 1))
      .filter(({ terms }) => terms.length === 1)
      .map((variant) => ({ ...variant, cost: variant.cost + 0.15 }));
    return variants.length > 0 ? [plain.toSpliced(before, 2, { variants, word })] : [];
  });
  return [plain, ...joined, ...withDigits(index, groups, plain)];
}

/** The plan in which numbers that are said in several words stand in digits, if there is one. */
function withDigits(
  index: SearchIndex,
  groups: readonly Group[],
  plain: readonly Wanted[],
): Wanted[][] {
  const plan: Wanted[] = [];
  for (let at = 0; at < groups.length; at++) {
    const run = numberAt(groups, at);
    const variants = run ? exactVariants(index, run.digits, false) : [];
    plan.push(run && variants.length > 0 ? { variants, word: run.digits } : plain[at]!);
    if (run && variants.length > 0) at += run.count - 1;
  }
  return plan.length < plain.length ? [plan] : [];
}

/** The longest number that is said in two words or more from a group on. */
function numberAt(groups: readonly Group[], from: number) {
  for (let count = groups.length - from; count > 1; count--) {
    const run = groups.slice(from, from + count);
    const digits = run.some(({ quoted }) => quoted)
      ? undefined
      : writtenNumber(run.flatMap(({ words }) => words));
    if (digits !== undefined) return { digits, count };
  }
  return undefined;
}

/** As a prefix a lone letter would meet half the transcript; beside other words it is held back by them. */
function mayGoOn({ groups, open }: Query, at: number): boolean {
  const { words } = groups[at]!;
  const alone = groups.length === 1 && words.length === 1;
  return open && at === groups.length - 1 && (!alone || words[0]!.length > 1);
}

function joinedWord(left: Group, right: Group): string | undefined {
  return left.quoted || right.quoted ? undefined : left.words.join('') + right.words.join('');
}

function wantGroup(index: SearchIndex, { words, quoted }: Group, leniency: Leniency): Wanted {
  const variants = quoted
    ? phraseVariants(index, words, leniency.prefix)
    : variantsOf(index, words[0]!, leniency);
  return { variants, word: words.join(' ') };
}

function phraseVariants(index: SearchIndex, words: readonly string[], prefix: boolean): Variant[] {
  const terms = words.slice(0, -1).map((word) => index.numbers.get(word));
  if (terms.includes(undefined)) return [];
  const last = words.at(-1)!;
  const lasts = prefix
    ? index.terms.flatMap((term, number) => (term.startsWith(last) ? [number] : []))
    : [index.numbers.get(last)];
  return lasts.flatMap((term) =>
    term === undefined ? [] : [{ terms: [...(terms as number[]), term], cost: 0, exact: true }],
  );
}

function markSlot(index: SearchIndex, variants: readonly Variant[], word: string): Slot {
  const size = index.tokens.length;
  const marks = new Uint16Array(size);
  let count = 0;
  variants.slice(0, 0xfffe).forEach(({ terms }, at) => {
    const first = terms[0]!;
    for (let row = index.offsets[first]!; row < index.offsets[first + 1]!; row++) {
      const token = index.postings[row]!;
      if (marks[token] !== 0 || !standsAt(index, terms, token)) continue;
      marks[token] = at + 1;
      count += 1;
    }
  });
  const itself = index.numbers.get(word);
  const often = itself === undefined ? 0 : frequency(index, itself);
  return {
    variants,
    marks,
    count,
    weight: Math.log(1 + size / Math.max(1, count)),
    common: word.length <= 4 && often * 100 > size,
  };
}

function standsAt({ tokens }: SearchIndex, terms: readonly number[], token: number): boolean {
  return terms.every((term, at) => tokens[token + at] === term);
}
