/** Two runs of frames that are the same; `[from, to)` by index, the earlier first. */
interface Repeat {
  first: [from: number, to: number];
  second: [from: number, to: number];
}

/** Frames in a row that have to be the same, and how many of them must differ from each other: silence does not count. */
const shortest = 160;
const leastKinds = 40;
/** Frames in a row that are looked up, of one place in so many. */
const lookedUp = 32;
const sampling = 4;

/**
 * Finds what is heard twice, byte for byte: an advert that was inserted again. `marks` has a fingerprint per
 * frame. Runs of them are found by a rolling hash (Karp and Rabin 1987) and then compared.
 */
export function findRepeats(marks: ArrayLike<number>): Repeat[] {
  const hashes = rollingHashes(marks);
  const seen = new Map<number, number>();
  const repeats: Repeat[] = [];
  for (let at = 0; at < hashes.length; at += 1) {
    const hash = hashes[at]!;
    if (hash % sampling !== 0) continue;
    const earlier = seen.get(hash);
    if (earlier === undefined) {
      seen.set(hash, at);
      continue;
    }
    const { first, second } = widen(marks, earlier, at);
    if (first[1] - first[0] >= shortest && isVaried(marks, first)) repeats.push({ first, second });
    // Also behind what does not count: it is not looked through twice.
    at = Math.max(at, second[1] - 1);
  }
  return repeats;
}

function rollingHashes(marks: ArrayLike<number>): Uint32Array {
  const base = 0x01000193;
  let highest = 1;
  for (let n = 1; n < lookedUp; n += 1) highest = Math.imul(highest, base);
  const hashes = new Uint32Array(Math.max(0, marks.length - lookedUp + 1));
  let hash = 0;
  for (let at = 0; at < marks.length; at += 1) {
    if (at >= lookedUp) hash = (hash - Math.imul(marks[at - lookedUp]!, highest)) | 0;
    hash = (Math.imul(hash, base) + marks[at]!) | 0;
    // The low bits of such a sum follow the low bits of the marks alone.
    if (at >= lookedUp - 1) hashes[at - lookedUp + 1] = hash ^ (hash >>> 15);
  }
  return hashes;
}

/** As far as both go on alike, in both directions, without running into each other. */
function widen(marks: ArrayLike<number>, first: number, second: number): Repeat {
  let before = 0;
  while (
    before < Math.min(first, shortest) &&
    marks[first - before - 1] === marks[second - before - 1]
  ) {
    before += 1;
  }
  const most = Math.min(second - before - (first - before), marks.length - second + before);
  let length = 0;
  while (length < most && marks[first - before + length] === marks[second - before + length]) {
    length += 1;
  }
  return {
    first: [first - before, first - before + length],
    second: [second - before, second - before + length],
  };
}

function isVaried(marks: ArrayLike<number>, [from, to]: Repeat['first']): boolean {
  const kinds = new Set<number>();
  for (let at = from; at < to && kinds.size < leastKinds; at += 1) kinds.add(marks[at]!);
  return kinds.size >= leastKinds;
}
