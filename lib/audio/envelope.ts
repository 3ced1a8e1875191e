/** How loud audio is when: decibels above no fixed level, one number every `step` seconds of playback time. */
export interface Envelope {
  step: number;
  levels: Float32Array;
}

/** Seconds; shorter than the gaps between words. */
export const envelopeStep = 0.02;

const hoursAtMost = 24;

/** Collects levels of moments of any length, in order, and gives their mean in each step. */
export function createEnvelope() {
  let sums = new Float32Array(1 << 16);
  let weights = new Float32Array(1 << 16);
  let length = 0;

  const put = (slot: number, level: number, weight: number) => {
    if (slot >= sums.length) [sums, weights] = [doubled(sums), doubled(weights)];
    sums[slot]! += level * weight;
    weights[slot]! += weight;
    length = Math.max(length, slot + 1);
  };

  return {
    /** The level from `time` on for some seconds. */
    add(time: number, seconds: number, level: number) {
      const from = time / envelopeStep;
      const to = Math.min(from + seconds / envelopeStep, (hoursAtMost * 3600) / envelopeStep);
      for (let slot = Math.floor(from); slot < to; slot += 1) {
        const share = Math.min(slot + 1, to) - Math.max(slot, from);
        if (share > 0) put(slot, level, share);
      }
    },
    finish(): Envelope {
      const levels = new Float32Array(length);
      for (let slot = 0; slot < length; slot += 1) {
        levels[slot] = weights[slot]! > 0 ? sums[slot]! / weights[slot]! : 0;
      }
      return { step: envelopeStep, levels };
    },
  };
}

function doubled(values: Float32Array): Float32Array<ArrayBuffer> {
  const larger = new Float32Array(values.length * 2);
  larger.set(values);
  return larger;
}
