/** A box of an MP4 file (ISO/IEC 14496-12 §4.2): where it begins, where its content does, and where it ends. */
export interface Box {
  type: string;
  start: number;
  content: number;
  end: number;
}

const headerSize = 8;
const longHeaderSize = 16;

/** The header at an offset, or undefined if it is not whole or no size that can be; a box without a size ends nowhere. */
export function readBox(bytes: Uint8Array, start: number): Box | undefined {
  if (start + headerSize > bytes.length) return undefined;
  const view = viewOf(bytes);
  const type = String.fromCharCode(...bytes.subarray(start + 4, start + headerSize));
  const size = view.getUint32(start);
  if (size === 0) return { type, start, content: start + headerSize, end: Infinity };
  if (size >= headerSize) return { type, start, content: start + headerSize, end: start + size };
  if (size !== 1 || start + longHeaderSize > bytes.length) return undefined;
  const longSize = view.getUint32(start + 8) * 2 ** 32 + view.getUint32(start + 12);
  if (longSize < longHeaderSize) return undefined;
  return { type, start, content: start + longHeaderSize, end: start + longSize };
}

/** What stands in the boxes of a type, one after another within `bytes`. */
export function contentsOf(bytes: Uint8Array, type: string): Uint8Array[] {
  const found: Uint8Array[] = [];
  for (let box = readBox(bytes, 0); box; box = readBox(bytes, box.end)) {
    if (box.type === type) found.push(bytes.subarray(box.content, box.end));
  }
  return found;
}

/** What stands in the first box along a path of types; empty if there is none. */
export function contentAt(bytes: Uint8Array, ...path: readonly string[]): Uint8Array {
  return path.reduce((inside, type) => contentsOf(inside, type)[0] ?? new Uint8Array(), bytes);
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}

/** Rows of 32-bit numbers behind a count of them, as many as there are. */
export function readTable(bytes: Uint8Array, at: number, columns: number): Uint32Array {
  const from = at + 4;
  if (from > bytes.length) return new Uint32Array();
  const view = viewOf(bytes);
  const rows = Math.min(view.getUint32(at), Math.floor((bytes.length - from) / 4 / columns));
  return Uint32Array.from({ length: rows * columns }, (_, n) => view.getUint32(from + n * 4));
}
