/** Samples per second of espeak-ng; all sound here is mono, from -1 to 1. */
export const rate = 22_050;

export function readWav(file: Buffer): Float32Array {
  const data = file.indexOf('data') + 8;
  const count = Math.floor((file.length - data) / 2);
  return Float32Array.from({ length: count }, (_, i) => file.readInt16LE(data + 2 * i) / 32_768);
}

export function writeWav(samples: Float32Array): Buffer {
  const file = Buffer.alloc(44 + 2 * samples.length);
  file.write('RIFF', 0);
  file.writeUInt32LE(file.length - 8, 4);
  file.write('WAVEfmt ', 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(rate, 24);
  file.writeUInt32LE(2 * rate, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36);
  file.writeUInt32LE(2 * samples.length, 40);
  samples.forEach((sample, i) => {
    file.writeInt16LE(Math.round(Math.max(-1, Math.min(1, sample)) * 32_767), 44 + 2 * i);
  });
  return file;
}

export function silence(seconds: number): Float32Array {
  return new Float32Array(Math.round(seconds * rate));
}

/** Without the silence that the synthesiser puts at both ends: a line's times are its sound's. */
export function trim(samples: Float32Array): Float32Array {
  const first = samples.findIndex(isHeard);
  return first < 0 ? samples : samples.slice(first, samples.findLastIndex(isHeard) + 1);
}

function isHeard(sample: number): boolean {
  return Math.abs(sample) > 0.004;
}

/** Brings the two voices to one level (root mean square). */
export function loudness(samples: Float32Array, wanted: number): Float32Array {
  const mean = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
  return samples.map((sample) => (sample * wanted) / Math.sqrt(mean));
}

const pentatonic = [392, 440, 523.25, 587.33, 659.25];

/** Three soft bell notes, climbing a step with every chapter. */
export function chime(step: number): Float32Array {
  const notes = [0, 2, 4].map((note) => pentatonic[(note + step) % pentatonic.length] ?? 440);
  return Float32Array.from({ length: Math.round(1.9 * rate) }, (_, i) =>
    notes.reduce((sum, pitch, n) => sum + bell(pitch, i / rate - 0.22 * n), 0),
  );
}

function bell(pitch: number, time: number): number {
  if (time < 0) return 0;
  const attack = Math.min(1, time / 0.012);
  const turn = 2 * Math.PI * pitch * time;
  return 0.07 * attack * Math.exp(-3.2 * time) * (Math.sin(turn) + 0.25 * Math.sin(3 * turn));
}

export function fadeInto(samples: Float32Array): Float32Array {
  return samples.map((sample, i) => sample * (1 - i / samples.length));
}
