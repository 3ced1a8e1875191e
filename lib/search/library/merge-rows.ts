import type { JoinedBytes } from './joined-bytes';
import { readVarints, sizeOfVarint, writeVarints } from './varints';

/** Of each term which documents hold it: compressed sparse rows. */
export interface TermRows {
  /** The numbers of the terms that are held, ascending, and how many documents hold each. */
  held: Uint32Array<ArrayBuffer>;
  frequencies: Uint32Array<ArrayBuffer>;
  /** The documents of each and how often, see `encodeCounts`. */
  rows: JoinedBytes;
}

interface Source extends Pick<TermRows, 'frequencies'> {
  held: Uint32Array;
  rows: Pick<JoinedBytes, 'bytes'>;
  /** Per document: its place in the merged rows, or -1 where it is left out. They ascend, through all sources. */
  places: ArrayLike<number>;
}

/** Rows of the same terms become one. Throws a RangeError where some are damaged. */
export function mergeRows(sources: readonly Source[]): TermRows {
  const readers = sources.map(createReader);
  const size = readers.reduce((sum, { values }) => sum + values.length, 0);
  const merged = { values: new Uint32Array(size), count: 0, last: -1 };
  const held: number[] = [];
  const frequencies: number[] = [];
  const begins = [0];
  for (let term = lowest(readers); term !== Infinity; term = lowest(readers)) {
    const from = merged.count;
    let frequency = 0;
    merged.last = -1;
    for (const reader of readers) if (reader.term === term) frequency += reader.copyRow(merged);
    if (frequency === 0) continue;
    held.push(term);
    frequencies.push(frequency);
    let end = begins.at(-1)!;
    for (let at = from; at < merged.count; at++) end += sizeOfVarint(merged.values[at]!);
    begins.push(end);
  }
  return {
    held: Uint32Array.from(held),
    frequencies: Uint32Array.from(frequencies),
    rows: {
      bytes: writeVarints(merged.values.subarray(0, merged.count)),
      begins: Uint32Array.from(begins),
    },
  };
}

function lowest(readers: readonly { term: number }[]): number {
  let least = Infinity;
  for (const { term } of readers) if (term < least) least = term;
  return least;
}

function createReader({ held, frequencies, rows, places }: Source) {
  const values = readVarints(rows.bytes);
  let [row, at] = [0, 0];
  return {
    values,
    /** The next one. */
    term: held[0] ?? Infinity,
    /** Appends the next row as `encodeCounts` writes it; how many documents that are. */
    copyRow(to: { values: Uint32Array; count: number; last: number }): number {
      let key = -1;
      let copied = 0;
      for (let left = frequencies[row]!; left > 0; left--) {
        const value = values[at++];
        if (value === undefined) throw new RangeError('A row of the search index is cut off');
        key += (value >>> 1) + 1;
        const count = value & 1 ? values[at++]! : -1;
        const place = places[key]!;
        if (place < 0) continue;
        to.values[to.count++] = (place - to.last - 1) * 2 + (value & 1);
        if (count >= 0) to.values[to.count++] = count;
        to.last = place;
        copied += 1;
      }
      row += 1;
      this.term = held[row] ?? Infinity;
      return copied;
    },
  };
}
