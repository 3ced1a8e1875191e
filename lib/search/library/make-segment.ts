import { letterMask } from '../search-index';
import { decodeCounts } from './counts';
import { mergeRows } from './merge-rows';
import { compareTerms, termsOf, type Gone, type Outline, type Segment } from './segment';
import { survivorsOf } from './survivors';
import { writeVarints } from './varints';

/**
 * The segment of a batch. `fresh` are its own terms, `first` is the number of the first of them. Throws a RangeError where
 * an outline cannot be of these terms.
 */
export function createSegment(
  first: number,
  fresh: readonly string[],
  outlines: readonly Outline[],
  gone: readonly Gone[],
): Segment {
  const limit = first + fresh.length;
  const sources = outlines.map(({ terms }, place) => {
    const { keys, counts } = decodeCounts(terms, limit);
    return {
      held: keys,
      frequencies: new Uint32Array(keys.length).fill(1),
      rows: { bytes: writeVarints(rowsOfOne(counts)) },
      places: [place],
    };
  });
  return {
    first,
    terms: fresh.join('\n'),
    sorted: sortedPlaces([...fresh.keys()], fresh),
    masks: Uint32Array.from(fresh, letterMask),
    ...mergeRows(sources),
    documents: outlines.map(({ id, transcriptId, episodeId, saved, speakers }) => ({
      id,
      transcriptId,
      episodeId,
      saved,
      speakers,
    })),
    gone: gone.map(({ id, terms }) => ({ id, terms })),
  };
}

/** A row for each count, of a first document and no other, see `encodeCounts`. */
function rowsOfOne(counts: Uint32Array): number[] {
  const values: number[] = [];
  for (const count of counts) {
    if (count > 1) values.push(1, count - 2);
    else values.push(0);
  }
  return values;
}

/** One segment for the last ones of an index, without what was taken out of them since. */
export function mergeSegments(segments: readonly Segment[]): Segment {
  const { documents, places, gone } = survivorsOf(segments);
  const rows = mergeRows(segments.map((segment, at) => ({ ...segment, places: places[at]! })));
  return { ...mergeTerms(segments, rows.held), ...rows, documents, gone };
}

/** Their own terms; empty where no document holds them any more. */
function mergeTerms(segments: readonly Segment[], held: Uint32Array) {
  const first = segments[0]!.first;
  const terms = segments.flatMap(termsOf);
  const masks = new Uint32Array(terms.length);
  for (const segment of segments) masks.set(segment.masks, segment.first - first);
  const used = new Uint8Array(terms.length);
  for (const term of held) if (term >= first) used[term - first] = 1;
  used.forEach((isUsed, place) => {
    if (isUsed === 0) [terms[place], masks[place]] = ['', 0];
  });
  const places = segments.flatMap(({ sorted, first: own }) =>
    Array.from(sorted, (place) => place + own - first),
  );
  return { first, terms: terms.join('\n'), sorted: sortedPlaces(places, terms), masks };
}

/** An array's own sort is quick where parts of it are in order already, as those of segments are. */
function sortedPlaces(places: number[], terms: readonly string[]): Uint32Array<ArrayBuffer> {
  return Uint32Array.from(places.sort((a, b) => compareTerms(terms[a]!, terms[b]!)));
}
