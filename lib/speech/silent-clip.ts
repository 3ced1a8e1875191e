const rate = 16_000;
const headerSize = 44;
const bytesPerSample = 2;

/** A second of silence: WAV, 16 bit, mono, 16 kHz, which every speech server reads. */
export function silentClip(): Blob {
  const size = rate * bytesPerSample;
  const view = new DataView(new ArrayBuffer(headerSize + size));
  const write = (at: number, text: string) => {
    for (const [index, character] of [...text].entries()) {
      view.setUint8(at + index, character.charCodeAt(0));
    }
  };
  write(0, 'RIFF');
  view.setUint32(4, headerSize - 8 + size, true);
  write(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, rate * bytesPerSample, true);
  view.setUint16(32, bytesPerSample, true);
  view.setUint16(34, bytesPerSample * 8, true);
  write(36, 'data');
  view.setUint32(40, size, true);
  return new Blob([view.buffer], { type: 'audio/wav' });
}
