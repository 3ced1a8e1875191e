/** Words that are looked for, each known by a number, and how much each of them counts. */
export interface Pattern {
  ids: Uint32Array;
  weights: Uint32Array;
}

/** How a pattern lies in a text. */
export interface Alignment {
  /** The weights of the words that are the same, less what the others cost. */
  score: number;
  /** For each word of the pattern, the place in the text where it begins and ends; the same where it is left out. */
  starts: Uint32Array;
  ends: Uint32Array;
  /** 1 for each word that is the same, else 0. */
  same: Uint8Array;
}

/** What it costs, in letters, that a word was put in, or that one was replaced or dropped. */
const inserted = 2;
const changed = 1;

/** The steps of an alignment: over a word of both, of the pattern alone, of the text alone. */
const both = 0;
const ofPattern = 1;
const ofText = 2;

/**
 * The best place of a pattern in a text of words, with words of it replaced, dropped or put in: Needleman and Wunsch
 * (1970), with free ends in the text as in Sellers (1980).
 */
export function align(pattern: Pattern, text: Uint32Array): Alignment {
  const width = text.length + 1;
  const rows = pattern.ids.length;
  const steps = new Uint8Array((rows + 1) * width);
  let above = new Int32Array(width);
  let scores = new Int32Array(width);
  for (let row = 1; row <= rows; row++) {
    const id = pattern.ids[row - 1];
    const weight = pattern.weights[row - 1]!;
    scores[0] = above[0]! - changed;
    steps[row * width] = ofPattern;
    for (let column = 1; column < width; column++) {
      const pair = above[column - 1]! + (text[column - 1] === id ? weight : -changed);
      const dropped = above[column]! - changed;
      const put = scores[column - 1]! - inserted;
      const best = Math.max(pair, dropped, put);
      scores[column] = best;
      steps[row * width + column] = best === pair ? both : best === dropped ? ofPattern : ofText;
    }
    [above, scores] = [scores, above];
  }
  const end = above.reduce((best, score, column) => (score > above[best]! ? column : best), 0);
  return { score: above[end]!, ...retrace(pattern.ids, text, steps, end) };
}

/** Follows the steps back from where the pattern ends. */
function retrace(ids: Uint32Array, text: Uint32Array, steps: Uint8Array, end: number) {
  const starts = new Uint32Array(ids.length);
  const ends = new Uint32Array(ids.length);
  const same = new Uint8Array(ids.length);
  let column = end;
  for (let row = ids.length; row > 0;) {
    const step = steps[row * (text.length + 1) + column];
    if (step !== ofText) ends[--row] = column;
    if (step !== ofPattern) column--;
    if (step === ofText) continue;
    starts[row] = column;
    same[row] = Number(step === both && text[column] === ids[row]);
  }
  return { starts, ends, same };
}
