import type { Wanted } from '../slot';
import type { Variant } from '../variants';
import type { LibraryIndex } from './library-index';
import { mayFollow } from './pair-filter';
import type { WholeNumbers } from './whole-numbers';

/** A document that holds a variant of everything wanted; whether near to each other only its words tell. */
export interface Candidate {
  document: number;
  /** Neighbours of the query that very likely are neighbours there. */
  pairs: number;
  /** 0 to 1: how much the best variants are like what was typed. */
  quality: number;
  /** Grows with how often they occur, the rarer more. */
  amount: number;
}

export interface Scope {
  /** Per document: where it stands among those that are asked about, or -1. */
  order: Int32Array;
  /** The pair filters of documents; without them pairs are not counted. */
  pairs?: readonly (Uint8Array | undefined)[];
}

/** Variants beyond the best of a word that are tried as neighbours. */
const mostNeighbours = 6;

/** All candidates, the likeliest to hold the query best first. */
export function candidatesOf(
  index: LibraryIndex,
  wanted: readonly Wanted[],
  { order, pairs }: Scope,
): Candidate[] {
  const slots = wanted.map(({ variants }) => weigh(index, variants, order, pairs));
  const weights = slots.reduce((sum, { weight }) => sum + weight, 0);
  const found: Candidate[] = [];
  for (let document = 0; document < order.length; document++) {
    if (slots.some(({ counts }) => counts[document] === 0)) continue;
    const candidate = { document, pairs: 0, quality: 0, amount: 0 };
    for (const { likeness, counts, weight } of slots) {
      candidate.quality += (likeness[document]! * weight) / weights;
      candidate.amount += weight * Math.log2(1 + counts[document]!);
    }
    const filter = pairs?.[document];
    if (filter) candidate.pairs = countPairs(wanted, filter);
    found.push(candidate);
  }
  return found.sort((a, b) => compare(a, b) || order[a.document]! - order[b.document]!);
}

function compare(a: Candidate, b: Candidate): number {
  const alike = Math.round(b.quality * 20) - Math.round(a.quality * 20);
  return b.pairs - a.pairs || alike || b.amount - a.amount;
}

/** Per document: the best likeness of a word's variants, and how often they occur together. */
function weigh(
  index: LibraryIndex,
  variants: readonly Variant[],
  order: Int32Array,
  pairs: Scope['pairs'],
) {
  const likeness = new Float32Array(order.length);
  const counts = new Uint32Array(order.length);
  let held = 0;
  for (const { terms, cost } of variants) {
    const several = terms.length > 1;
    eachDocument(index, terms, (document, count) => {
      if (order[document]! < 0 || (several && !mayHold(terms, pairs?.[document]))) return;
      if (counts[document] === 0) held += 1;
      counts[document]! += count;
      likeness[document] = Math.max(likeness[document]!, 1 - cost);
    });
  }
  return { likeness, counts, weight: Math.log(1 + order.length / Math.max(1, held)) };
}

/** Documents that hold all of some terms, and how often the rarest of them. */
function eachDocument(
  { offsets, holders, counts }: LibraryIndex,
  terms: readonly number[],
  emit: (document: number, count: number) => void,
): void {
  const first = terms[0]!;
  for (let row = offsets[first]!; row < offsets[first + 1]!; row++) {
    const document = holders[row]!;
    let count = counts[row]!;
    for (let at = 1; at < terms.length && count > 0; at++) {
      const [from, to] = [offsets[terms[at]!]!, offsets[terms[at]! + 1]!];
      const other = rowOf(holders, from, to, document);
      count = other < 0 ? 0 : Math.min(count, counts[other]!);
    }
    if (count > 0) emit(document, count);
  }
}

/** The row of a document among a term's, which ascend; -1 where there is none. */
function rowOf(holders: WholeNumbers, from: number, to: number, document: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holders[middle]! < document) low = middle + 1;
    else high = middle;
  }
  return low < to && holders[low] === document ? low : -1;
}

function mayHold(terms: readonly number[], filter: Uint8Array | undefined): boolean {
  return !filter || terms.every((term, at) => at === 0 || mayFollow(filter, terms[at - 1]!, term));
}

function countPairs(wanted: readonly Wanted[], filter: Uint8Array): number {
  let pairs = 0;
  for (let at = 1; at < wanted.length; at++) {
    const lefts = wanted[at - 1]!.variants.slice(0, mostNeighbours);
    const rights = wanted[at]!.variants.slice(0, mostNeighbours);
    const follows = lefts.some((left) =>
      rights.some((right) => mayFollow(filter, left.terms.at(-1)!, right.terms[0]!)),
    );
    if (follows) pairs += 1;
  }
  return pairs;
}
