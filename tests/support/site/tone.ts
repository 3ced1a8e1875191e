const rate = 8000;

/** A WAV file (8 bit, mono, 8 kHz) of a quiet tone with one tick a second: a long episode's clock without its words. */
export function toneWav(seconds: number): Uint8Array {
  const second = Buffer.from(
    Array.from({ length: rate }, (_, i) => {
      const loud = i < rate / 100 ? 40 : 2;
      return 128 + Math.round(loud * Math.sin((2 * Math.PI * 440 * i) / rate));
    }),
  );
  const data = Buffer.alloc(seconds * rate, second);
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + data.length, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(rate, 24);
  header.writeUInt32LE(rate, 28);
  header.writeUInt16LE(1, 32);
  header.writeUInt16LE(8, 34);
  header.write('data', 36);
  header.writeUInt32LE(data.length, 40);
  return Buffer.concat([header, data]);
}
