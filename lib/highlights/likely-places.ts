import type { Pattern } from './align';
import type { Tokens } from './tokens';

/** A stretch of words, the last not included. */
export type Stretch = readonly [from: number, to: number];

/** Places of the pattern's words that are looked at, the rare words' first. */
const mostSeeds = 50_000;
const mostStretches = 12;

/**
 * Where in a text a pattern may stand, the likeliest first: where many of its words stand about as far apart as
 * in the pattern. None where even its rarest word is everywhere: nothing could tell those places apart.
 * `distanceAt` decides between places that are as likely.
 */
export function likelyPlaces(
  { ids, weights }: Pattern,
  { placesOf, ids: { length } }: Tokens,
  distanceAt: (token: number) => number,
): Stretch[] {
  const size = ids.length;
  // Words that were put in or dropped move the ones behind them, but not by more than this.
  const slack = Math.max(8, Math.ceil(size / 8));
  const votes = new Map<number, number>();
  for (const at of rarest(ids, placesOf)) {
    let latest = NaN;
    for (const place of placesOf(ids[at]!)) {
      const bin = Math.floor((place - at) / slack);
      // However often a word stands there, it is there once in the pattern.
      if (bin !== latest) votes.set(bin, (votes.get(bin) ?? 0) + weights[at]!);
      latest = bin;
    }
  }
  const places = [...votes].map(([bin, own]) => ({
    bin,
    votes: own + Math.max(votes.get(bin - 1) ?? 0, votes.get(bin + 1) ?? 0),
  }));
  const most = places.reduce((best, place) => Math.max(best, place.votes), 0);
  return places
    .filter((place) => place.votes * 2 >= most)
    .map((place) => {
      const start = Math.min(length - 1, Math.max(0, place.bin * slack));
      return { ...place, distance: distanceAt(start) };
    })
    .sort((a, b) => b.votes - a.votes || a.distance - b.distance)
    .slice(0, mostStretches)
    .map(({ bin }) => [Math.max(0, (bin - 1) * slack), Math.min(length, (bin + 2) * slack + size)]);
}

/** The pattern's words that the text has, the rarest first, as many as may be looked at. */
function rarest(ids: Uint32Array, placesOf: Tokens['placesOf']): number[] {
  const count = (at: number) => placesOf(ids[at]!).length;
  const known = [...ids.keys()].filter((at) => count(at) > 0).sort((a, b) => count(a) - count(b));
  let seen = 0;
  return known.filter((at) => (seen += count(at)) <= mostSeeds);
}
