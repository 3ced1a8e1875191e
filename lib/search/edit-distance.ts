/** Three rows of the table, one more than letters wide; kept, since a search asks thousands of times. */
let rows = createRows(64);

/**
 * Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours, each
 * one edit, no piece edited twice. Above `limit` it gives up and says `limit + 1`.
 *
 * Sources: Damerau, "A technique for computer detection and correction of spelling errors", CACM 7(3), 1964. Only cells
 * within `limit` of the diagonal can matter: Ukkonen, "Algorithms for approximate string matching", Information and
 * Control 64, 1985.
 */
export function editDistance(a: string, b: string, limit: number): number {
  const far = limit + 1;
  if (Math.abs(a.length - b.length) > limit) return far;
  if (rows.current.length <= b.length) rows = createRows(b.length * 2);
  let { before, previous, current } = rows;
  for (let column = 0; column <= b.length && column <= limit; column++) previous[column] = column;
  for (let row = 1; row <= a.length; row++) {
    const from = Math.max(1, row - limit);
    const to = Math.min(b.length, row + limit);
    current[from - 1] = from === 1 ? row : far;
    if (to === row + limit) previous[to] = far;
    const letter = a.charCodeAt(row - 1);
    let least = current[from - 1]!;
    for (let column = from; column <= to; column++) {
      const other = b.charCodeAt(column - 1);
      let edits = previous[column - 1]! + (letter === other ? 0 : 1);
      edits = Math.min(edits, previous[column]! + 1, current[column - 1]! + 1);
      const swapped =
        row > 1 &&
        column > 1 &&
        letter === b.charCodeAt(column - 2) &&
        other === a.charCodeAt(row - 2);
      if (swapped) edits = Math.min(edits, before[column - 2]! + 1);
      current[column] = edits;
      least = Math.min(least, edits);
    }
    if (least > limit) return far;
    [before, previous, current] = [previous, current, before];
  }
  return Math.min(previous[b.length]!, far);
}

function createRows(width: number) {
  return {
    before: new Uint32Array(width),
    previous: new Uint32Array(width),
    current: new Uint32Array(width),
  };
}
