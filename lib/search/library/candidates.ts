import type { Wanted } from '../slot';
import type { LibraryIndex } from './library-index';
import { mayHold, pairOf, type Pair } from './pair-filter';

/** A document that holds a variant of everything wanted; whether near to each other only its words tell. */
export interface Candidate {
  document: number;
  /** Grows with how many neighbours of the query very likely are neighbours there, and how like what was typed. */
  nearness: number;
  /** 0 to 1: how much the best variants are like what was typed. */
  quality: number;
  /** Grows with how often they occur, the rarer more. */
  amount: number;
  /** What is wanted there only in variants of several terms, which may not be neighbours. */
  parted: readonly Wanted[];
}

/** Variants beyond the best of a word that are tried as neighbours. */
const mostNeighbours = 6;

/**
 * All candidates, in no order. `order`: per document where it stands among those that are asked about, or -1.
 */
export function candidatesOf(
  index: LibraryIndex,
  wanted: readonly Wanted[],
  order: Int32Array,
): Candidate[] {
  const slots = wanted.map((each) => weigh(index, each, order));
  const weights = slots.reduce((sum, { weight }) => sum + weight, 0);
  const found: Candidate[] = [];
  for (let document = 0; document < order.length; document++) {
    if (order[document]! < 0 || slots.some(({ counts }) => counts[document] === 0)) continue;
    let [quality, amount] = [0, 0];
    for (const { likeness, counts, weight } of slots) {
      quality += (likeness[document]! * weight) / weights;
      amount += weight * Math.log2(1 + counts[document]!);
    }
    const parted = slots.flatMap((slot) => (slot.whole[document] ? [] : [slot.wanted]));
    found.push({ document, nearness: 0, quality, amount, parted });
  }
  return found;
}

/** The likeliest to hold the query best first. Without a pair filter a document's neighbours are not counted. */
export function rankCandidates(
  candidates: readonly Candidate[],
  wanted: readonly Wanted[],
  order: Int32Array,
  filterOf: (document: number) => Uint8Array | undefined,
): Candidate[] {
  const neighbours = wanted.slice(1).map((right, at) => likelyPairs(wanted[at]!, right));
  const inside = new Map(wanted.map((each) => [each, pairsInside(each)]));
  const ranked = candidates.flatMap((candidate) => {
    const filter = filterOf(candidate.document);
    if (!filter) return [candidate];
    const holds = (pair: Pair) => mayHold(filter, pair);
    const parted = candidate.parted.every((each) =>
      inside.get(each)!.some((it) => it.every(holds)),
    );
    return parted ? [{ ...candidate, nearness: nearnessIn(filter, neighbours) }] : [];
  });
  return ranked.sort((a, b) => compare(a, b) || order[a.document]! - order[b.document]!);
}

function compare(a: Candidate, b: Candidate): number {
  const alike = Math.round(b.quality * 20) - Math.round(a.quality * 20);
  return b.nearness - a.nearness || alike || b.amount - a.amount;
}

interface LikelyPair {
  pair: Pair;
  /** 0 to 1: how much both are like what was typed. */
  likeness: number;
}

/** The best ways in which two words may stand side by side, the likest first. */
function likelyPairs(left: Wanted, right: Wanted): LikelyPair[] {
  const rights = right.variants.slice(0, mostNeighbours);
  return left.variants
    .slice(0, mostNeighbours)
    .flatMap((first) =>
      rights.map((second) => ({
        pair: pairOf(first.terms.at(-1)!, second.terms[0]!),
        likeness: 1 - Math.max(first.cost, second.cost),
      })),
    )
    .sort((a, b) => b.likeness - a.likeness);
}

/** Of each two words the likest way. Filters err: of many ways some seem to be there, of the likest hardly. */
function nearnessIn(filter: Uint8Array, neighbours: readonly (readonly LikelyPair[])[]): number {
  let nearness = 0;
  for (const pairs of neighbours) {
    nearness += pairs.find(({ pair }) => mayHold(filter, pair))?.likeness ?? 0;
  }
  return nearness;
}

/** Of each variant of several terms which must stand side by side. */
function pairsInside({ variants }: Wanted): Pair[][] {
  return variants.flatMap(({ terms }) =>
    terms.length > 1 ? [terms.slice(1).map((term, at) => pairOf(terms[at]!, term))] : [],
  );
}

/** Per document: the best likeness of a word's variants, how often they occur together, and whether one of a single term does. */
function weigh(index: LibraryIndex, wanted: Wanted, order: Int32Array) {
  const likeness = new Float32Array(order.length);
  const counts = new Uint32Array(order.length);
  const whole = new Uint8Array(order.length);
  let held = 0;
  for (const { terms, cost } of wanted.variants) {
    eachDocument(index, terms, (document, count) => {
      if (order[document]! < 0) return;
      if (counts[document] === 0) held += 1;
      counts[document]! += count;
      if (terms.length === 1) whole[document] = 1;
      likeness[document] = Math.max(likeness[document]!, 1 - cost);
    });
  }
  const weight = Math.log(1 + order.length / Math.max(1, held));
  return { wanted, likeness, counts, whole, weight };
}

/** Documents that hold all of some terms, and how often the rarest of them. */
function eachDocument(
  index: LibraryIndex,
  [first, ...others]: readonly number[],
  emit: (document: number, count: number) => void,
): void {
  if (others.length === 0) return index.eachHolder(first!, emit);
  const beside = others.map((term) => countsOf(index, term));
  index.eachHolder(first!, (document, count) => {
    const least = beside.reduce((most, counts) => Math.min(most, counts[document]!), count);
    if (least > 0) emit(document, least);
  });
}

function countsOf(index: LibraryIndex, term: number): Uint32Array {
  const counts = new Uint32Array(index.documents.length);
  index.eachHolder(term, (document, count) => (counts[document] = count));
  return counts;
}
