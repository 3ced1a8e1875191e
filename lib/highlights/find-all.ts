/**
 * Every index at which `needle` stands in `haystack`, overlaps included, in order.
 * Knuth, Morris and Pratt (1977): linear whatever the texts are, where the engine's `indexOf` can be
 * made quadratic by a hostile quote.
 */
export function* findAll(haystack: string, needle: string): Generator<number> {
  const { length } = needle;
  if (length === 0) return;
  const borders = borderTable(needle);
  let matched = 0;
  for (let i = 0; i < haystack.length; i++) {
    const unit = haystack.charCodeAt(i);
    while (matched > 0 && needle.charCodeAt(matched) !== unit) matched = borders[matched - 1]!;
    if (needle.charCodeAt(matched) === unit) matched++;
    if (matched < length) continue;
    yield i + 1 - length;
    matched = borders[matched - 1]!;
  }
}

/** At each index the length of the longest proper prefix that also ends there. */
function borderTable(needle: string): Uint32Array {
  const borders = new Uint32Array(needle.length);
  let matched = 0;
  for (let i = 1; i < needle.length; i++) {
    const unit = needle.charCodeAt(i);
    while (matched > 0 && needle.charCodeAt(matched) !== unit) matched = borders[matched - 1]!;
    if (needle.charCodeAt(matched) === unit) matched++;
    borders[i] = matched;
  }
  return borders;
}
