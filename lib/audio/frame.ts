/** One frame of coded audio, the smallest piece that a decoder takes. */
export interface AudioFrame {
  /** Where it begins, bytes from the start of the file. */
  at: number;
  /** Bytes, header included. */
  size: number;
  /** Samples of each channel that it decodes to. */
  samples: number;
  /** Samples a second. */
  rate: number;
  /** It holds a table for seeking (`Xing`, `Info`, `VBRI`) instead of sound; players do not play it. */
  isTable?: boolean;
}

/** Reads the frame header at an offset of `bytes`; undefined if none stands there. */
export type ReadFrame = (bytes: Uint8Array, at: number) => Omit<AudioFrame, 'at'> | undefined;

/** The bytes behind its start that a `ReadFrame` looks at, where the file has them. */
export const headerReach = 42;
