/** Where one moment of the transcript plays, as an index of the grid, and how sure that is. */
interface Traced {
  index: number;
  /** Probability that the offset is this one, give or take two steps of the grid. */
  chance: number;
}

interface OffsetModel {
  /** For each moment, in order, and each offset: the logarithm of a likelihood ratio. */
  scores: readonly Float32Array[];
  /** For each moment and offset: how much likelier than elsewhere the offset changes before it, from or to this one. */
  seams: readonly Float32Array[];
}

/** Probabilities from one moment to the next: something is inserted; the words are not in the audio; they are again. */
const jump = 1 / 300;
const lost = 1 / 100;
const found = 1 / 10;
/** Probability at the start that the words are not in the audio. */
const lostAtFirst = 0.3;
const near = 2;

/**
 * The offsets that moments of a transcript have in the audio: a hidden Markov model whose states are the
 * offsets, and one for words that are not in the audio (another recording, or what was cut), with the
 * forward-backward algorithm (Rabiner 1989). An offset stays, or grows at a price, or is lost and found again. What is
 * told is the probability itself, so that no path is made up where the audio does not decide.
 */
export function traceOffsets({ scores, seams }: OffsetModel): Traced[] {
  const count = scores[0]?.length ?? 0;
  const forward = runForward({ scores, seams }, count);
  const traced: Traced[] = [];
  let beta = new Float64Array(count).fill(1);
  let betaLost = 1;
  for (let moment = scores.length - 1; moment >= 0; moment -= 1) {
    const { alpha, alphaLost } = forward[moment]!;
    traced.push(bestOf(alpha, beta, alphaLost * betaLost));
    if (moment === 0) break;
    const ahead = beta.map((value, n) => value * Math.exp(scores[moment]![n]!));
    const next = new Float64Array(count);
    const factors = seams[moment]!;
    let above = 0;
    let total = 0;
    for (let n = count - 1; n >= 0; n -= 1) {
      next[n] =
        (1 - jump - lost) * ahead[n]! + (jump / count) * factors[n]! * above + lost * betaLost;
      above += ahead[n]! * factors[n]!;
      total += ahead[n]!;
    }
    betaLost = (1 - found) * betaLost + (found / count) * total;
    const scale = 1 / (next.reduce((most, value) => Math.max(most, value), betaLost) || 1);
    beta = next.map((value) => value * scale);
    betaLost *= scale;
  }
  return traced.reverse();
}

interface Forward {
  alpha: Float32Array;
  alphaLost: number;
}

function runForward({ scores, seams }: OffsetModel, count: number): Forward[] {
  const steps: Forward[] = [];
  let alpha = new Float32Array(count);
  let alphaLost = lostAtFirst;
  const start = seams[0]?.reduce((sum, factor) => sum + factor, 0) ?? 1;
  for (const [moment, score] of scores.entries()) {
    const factors = seams[moment]!;
    const next = new Float32Array(count);
    let below = 0;
    let total = 0;
    for (let n = 0; n < count; n += 1) {
      const arrived =
        moment === 0
          ? ((1 - lostAtFirst) * factors[n]!) / start
          : (1 - jump - lost) * alpha[n]! +
            (jump / count) * factors[n]! * below +
            (found / count) * alphaLost;
      below += alpha[n]! * factors[n]!;
      total += alpha[n]!;
      next[n] = arrived * Math.exp(score[n]!);
    }
    if (moment > 0) alphaLost = (1 - found) * alphaLost + lost * total;
    const sum = next.reduce((all, value) => all + value, alphaLost) || 1;
    alpha = next.map((value) => value / sum);
    alphaLost /= sum;
    steps.push({ alpha, alphaLost });
  }
  return steps;
}

function bestOf(alpha: Float32Array, beta: Float64Array, lostMass: number): Traced {
  let total = lostMass;
  let best = { index: 0, mass: 0 };
  let window = 0;
  const mass = (n: number) => (n < 0 || n >= alpha.length ? 0 : alpha[n]! * beta[n]!);
  for (let n = 0; n < near; n += 1) window += mass(n);
  for (let n = 0; n < alpha.length; n += 1) {
    total += mass(n);
    window += mass(n + near) - mass(n - near - 1);
    if (window > best.mass) best = { index: n, mass: window };
  }
  return { index: best.index, chance: total > 0 ? Math.min(1, best.mass / total) : 0 };
}
