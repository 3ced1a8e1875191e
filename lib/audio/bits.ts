/** Reads numbers of any number of bits, most significant first, from bytes; zeros behind their end. */
export function createBitReader(bytes: Uint8Array, from = 0) {
  let at = from * 8;
  return {
    read(count: number): number {
      let value = 0;
      for (const end = at + count; at < end; at += 1) {
        value = (value << 1) | (((bytes[at >> 3] ?? 0) >> (7 - (at & 7))) & 1);
      }
      return value;
    },
    skip(count: number): void {
      at += count;
    },
    /** On to the next whole byte. */
    align(): void {
      at = Math.ceil(at / 8) * 8;
    },
  };
}

export type BitReader = ReturnType<typeof createBitReader>;
