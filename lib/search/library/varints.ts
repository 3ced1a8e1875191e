/**
 * Whole numbers below 2³² as bytes, small ones in one: seven bits each, the lowest first, the eighth says
 * that more follow (LEB128, https://dwarfstd.org/doc/DWARF5.pdf section 7.6).
 */
export function writeVarints(values: ArrayLike<number>): Uint8Array<ArrayBuffer> {
  let size = 0;
  for (let at = 0; at < values.length; at++) size += sizeOfVarint(values[at]!);
  const bytes = new Uint8Array(size);
  let to = 0;
  for (let at = 0; at < values.length; at++) {
    let rest = values[at]!;
    for (; rest > 0x7f; rest >>>= 7) bytes[to++] = (rest & 0x7f) | 0x80;
    bytes[to++] = rest;
  }
  return bytes;
}

/** What `writeVarints` wrote. Throws a RangeError where the last number is cut off or one is too large. */
export function readVarints(bytes: Uint8Array): Uint32Array {
  const values = new Uint32Array(bytes.length);
  let count = 0;
  let at = 0;
  while (at < bytes.length) {
    let byte = bytes[at++]!;
    let value = byte & 0x7f;
    for (let shift = 7; byte > 0x7f; shift += 7) {
      if (at === bytes.length) throw new RangeError('The last number is cut off');
      if (shift > 28) throw new RangeError('A number is longer than five bytes');
      byte = bytes[at++]!;
      value |= (byte & 0x7f) << shift;
    }
    values[count++] = value;
  }
  return values.subarray(0, count);
}

/** Reads one number and goes on behind it. Throws a RangeError where it is longer than five bytes or the bytes end. */
export function nextVarint(reader: { bytes: Uint8Array; at: number }): number {
  let value = 0;
  for (let shift = 0; shift <= 28; shift += 7) {
    const byte = reader.bytes[reader.at++];
    if (byte === undefined) break;
    value |= (byte & 0x7f) << shift;
    if (byte <= 0x7f) return value >>> 0;
  }
  throw new RangeError('A number is cut off or too long');
}

/** Bytes of a number. */
export function sizeOfVarint(value: number): number {
  return value < 0x80 ? 1 : Math.ceil((32 - Math.clz32(value)) / 7);
}
