import type { Slot } from './slot';
import type { Variant } from './variants';

/** Tokens `[start, end)` where one slot was met. */
export interface Span {
  start: number;
  end: number;
  variant: Pick<Variant, 'cost' | 'exact'>;
}

/** One place where all slots of a query stand near to each other. */
export interface Match {
  /** In the order of the query. */
  spans: Span[];
  exact: boolean;
  /** Above 0, at most 1: a phrase, then in order, then near, then similar words. */
  score: number;
}

/** How many tokens may stand between one word of the query and the next. */
const reach = 12;
const gapPrice = 0.05;
const disorderPrice = 0.5;

interface Grown {
  spans: Span[];
  gaps: number;
  disorder: number;
}

/** All matches of the slots, by the rarest slot's place. Empty when a slot is nowhere. */
export function findMatches(slots: readonly Slot[]): Match[] {
  if (slots.length === 0 || slots.some((slot) => slot.count === 0)) return [];
  const anchor = slots.reduce((best, slot, at) => (slot.count < slots[best]!.count ? at : best), 0);
  const matches: Match[] = [];
  const { marks } = slots[anchor]!;
  for (let token = 0; token < marks.length; token++) {
    if (marks[token] === 0) continue;
    const first = spanAt(slots[anchor]!, token);
    const grown = first && grow(slots, anchor, first);
    if (grown) matches.push(rate(slots, grown));
  }
  return matches;
}

/** From the anchor outwards, each slot at its best place beside the one before. */
function grow(slots: readonly Slot[], anchor: number, first: Span): Grown | undefined {
  const grown: Grown = { spans: [first], gaps: 0, disorder: 0 };
  for (const step of [1, -1]) {
    let beside = first;
    for (let at = anchor + step; at >= 0 && at < slots.length; at += step) {
      const span = nearest(slots[at]!, beside, step, grown);
      if (!span) return undefined;
      if (step === 1) grown.spans.push(span);
      else grown.spans.unshift(span);
      beside = span;
    }
  }
  return grown;
}

/** The cheapest free place of a slot near a span; adds its price to `grown`. `step` 1 looks after it, -1 before it first. */
function nearest(slot: Slot, beside: Span, step: number, grown: Grown): Span | undefined {
  let best: { span: Span; gap: number; disorder: number; price: number } | undefined;
  const consider = (token: number, after: boolean) => {
    const span = spanAt(slot, token);
    if (!span) return;
    const gap = after ? span.start - beside.end : beside.start - span.end;
    const disorder = after === step > 0 ? 0 : 1;
    const price = gap * gapPrice + disorder * disorderPrice + span.variant.cost;
    if (gap < 0 || (best && best.price <= price)) return;
    if (grown.spans.some((taken) => taken.start < span.end && span.start < taken.end)) return;
    best = { span, gap, disorder, price };
  };
  for (let away = 0; away <= reach; away++) {
    consider(beside.end + away, true);
    consider(beside.start - 1 - away, false);
  }
  if (!best) return undefined;
  grown.gaps += best.gap;
  grown.disorder += best.disorder;
  return best.span;
}

function spanAt({ marks, variants }: Slot, token: number): Span | undefined {
  const mark = marks[token];
  if (!mark) return undefined;
  const variant = variants[mark - 1]!;
  return { start: token, end: token + variant.terms.length, variant };
}

function rate(slots: readonly Slot[], { spans, gaps, disorder }: Grown): Match {
  const exact = spans.every(({ variant }) => variant.exact);
  let weights = 0;
  let quality = 0;
  slots.forEach(({ weight }, at) => {
    weights += weight;
    quality += weight * (1 - spans[at]!.variant.cost);
  });
  const closeness = 1 / (1 + gaps * gapPrice + disorder * disorderPrice);
  const rank = !exact ? 0 : disorder > 0 ? 1 : gaps > 0 ? 2 : 3;
  return { spans, exact, score: (rank + (quality / weights) * closeness) / 4 };
}
