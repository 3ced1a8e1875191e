/** By bisection: the place at which `compare` says 0, or -1. Before that it must say less, after that more. */
export function placeInSorted(length: number, compare: (place: number) => number): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const order = compare(middle);
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle;
  }
  return -1;
}
