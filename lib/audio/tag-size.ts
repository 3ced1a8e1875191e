/** The bytes that `tagSize` looks at. */
export const tagReach = 32;

/**
 * How many bytes a tag takes that stands between frames: ID3v2 (https://id3.org/id3v2.4.0-structure
 * §3.1), ID3v1, APEv2 (https://wiki.hydrogenaudio.org/index.php?title=APE_Tags_Header); 0 if none does.
 */
export function tagSize(bytes: Uint8Array, at: number): number {
  if (startsWith(bytes, at, 'ID3')) return id3Size(bytes.subarray(at + 3, at + 10));
  if (startsWith(bytes, at, 'TAG')) return 128;
  if (startsWith(bytes, at, 'APETAGEX')) return apeSize(bytes.subarray(at, at + tagReach));
  return 0;
}

export function startsWith(bytes: Uint8Array, at: number, text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    if (bytes[at + index] !== text.charCodeAt(index)) return false;
  }
  return true;
}

/** Version, flags and four bytes of seven bits each; where one is out of bounds it is no tag. */
function id3Size([major = 255, minor = 255, flags = 0, ...sizes]: Uint8Array): number {
  if (major === 255 || minor === 255 || sizes.length < 4 || sizes.some((it) => it > 127)) return 0;
  const footer = flags & 0x10 ? 10 : 0;
  return 10 + sizes.reduce((sum, it) => sum * 128 + it, 0) + footer;
}

/** The size counts items and footer but no header; a footer met alone is the end of its tag. */
function apeSize(tag: Uint8Array): number {
  if (tag.length < tagReach) return 0;
  const view = new DataView(tag.buffer, tag.byteOffset, tag.length);
  const isHeader = (view.getUint32(20, true) & 0x2000_0000) !== 0;
  return isHeader ? tagReach + view.getUint32(12, true) : tagReach;
}
