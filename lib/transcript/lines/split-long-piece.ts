const longest = 280;
const longestWord = 1000;

/**
 * Cuts a sentence that is too long to read as one line into pieces of like length, at clause ends
 * where there are some near, else between words.
 */
export function splitLongPiece(text: string): string[] {
  if (text.length <= longest) return [text];
  const pieces: string[] = [];
  let from = 0;
  while (text.length - from > longest) {
    const left = text.length - from;
    const cut = findCut(text, from, left / Math.ceil(left / longest));
    if (cut >= text.length) break;
    pieces.push(text.slice(from, cut).trimEnd());
    from = text[cut] === ' ' ? cut + 1 : cut;
  }
  pieces.push(text.slice(from));
  return pieces.filter((piece) => piece !== '');
}

/** Where to end the piece that begins at `from` and should have about `wanted` characters. */
function findCut(text: string, from: number, wanted: number): number {
  let best: number | undefined;
  let bestScore = Number.POSITIVE_INFINITY;
  for (let at = from + Math.floor(wanted / 2); at <= from + longest && at < text.length; at += 1) {
    if (text[at] !== ' ') continue;
    const score = Math.abs(at - from - wanted) - clauseBonus(text[at - 1]);
    if (score < bestScore) [best, bestScore] = [at, score];
  }
  return best ?? endOfWord(text, from);
}

function clauseBonus(before: string | undefined): number {
  if (before === ';' || before === ':' || before === '—') return 90;
  return before === ',' ? 70 : 0;
}

function endOfWord(text: string, from: number): number {
  const space = text.slice(from, from + longestWord + 1).lastIndexOf(' ', longest);
  if (space > 0) return from + space;
  const next = text.indexOf(' ', from);
  const end = next < 0 ? text.length : next;
  if (end - from <= longestWord) return end;
  const cut = from + longestWord;
  const isPair = /[\uDC00-\uDFFF]/.test(text[cut] ?? '');
  return isPair ? cut - 1 : cut;
}
