import { guessUtf16 } from '@/lib/transcript/formats/decode-text';

const charsetIn = /charset\s*=\s*["']?([\w.:-]{1,40})/i;
const encodingIn = /^[^<]{0,4}<\?xml[^>]{0,200}\bencoding\s*=\s*["']([\w.:-]{1,40})/i;

/**
 * Decodes a feed piece by piece, as `decodeText` does a whole file: a byte order mark or zero bytes tell
 * UTF-16; then it is UTF-8 up to the first bytes that are not valid in it; from there on what the XML
 * declaration or `contentType` says, else windows-1252.
 */
export function createFeedDecoder(contentType?: string): (piece: Uint8Array) => string {
  let decoder: TextDecoder | undefined;
  let declared = charsetIn.exec(contentType ?? '')?.[1];
  /** What the last piece cut off, in case it was no character of UTF-8. */
  let cut = new Uint8Array();

  function begin(piece: Uint8Array): TextDecoder {
    const wide = guessUtf16(piece, declared?.toLowerCase());
    if (wide) return new TextDecoder(wide);
    const head = new TextDecoder('windows-1252').decode(piece.subarray(0, 300));
    declared = encodingIn.exec(head)?.[1] ?? declared;
    return new TextDecoder('utf-8', { fatal: true });
  }

  return (piece) => {
    decoder ??= begin(piece);
    try {
      const text = decoder.decode(piece, { stream: true });
      cut = cutCharacter(piece);
      return text;
    } catch {
      decoder = fallback(declared);
      const before = decoder.decode(cut, { stream: true });
      return before + decoder.decode(piece, { stream: true });
    }
  };
}

/** The bytes at the end of a piece that begin a character of UTF-8 and do not finish it. */
function cutCharacter(piece: Uint8Array): Uint8Array<ArrayBuffer> {
  for (let length = 1; length <= 3; length += 1) {
    const byte = piece.at(-length) ?? 0;
    const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    if (needed > 1) return needed > length ? piece.slice(-length) : new Uint8Array();
  }
  return new Uint8Array();
}

function fallback(label: string | undefined): TextDecoder {
  try {
    return new TextDecoder(label && !/^utf-?8$/i.test(label) ? label : 'windows-1252');
  } catch {
    return new TextDecoder('windows-1252');
  }
}
