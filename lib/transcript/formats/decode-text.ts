/**
 * Decodes a fetched or dropped text file. A byte order mark wins, then UTF-16 told by its zero bytes,
 * then UTF-8 if the bytes are valid in it (servers say `iso-8859-1` of UTF-8 files by default), then
 * the `charset` of `contentType`, then windows-1252, the web's own fallback
 * (https://encoding.spec.whatwg.org/). Never throws; a cut last character does not count as invalid.
 */
export function decodeText(bytes: Uint8Array, contentType?: string): string {
  const charset = /charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(contentType ?? '')?.[1]?.toLowerCase();
  const attempts = [guessUtf16(bytes, charset), statefulCharset(charset), 'utf-8', charset];
  for (const label of attempts) {
    const text = label === undefined ? undefined : tryDecode(bytes, label);
    if (text !== undefined) return text;
  }
  return new TextDecoder('windows-1252').decode(bytes);
}

function tryDecode(bytes: Uint8Array, label: string): string | undefined {
  try {
    const decoder = new TextDecoder(label, { fatal: !label.startsWith('utf-16') });
    // As a stream it accepts an incomplete last character, which a cut download has.
    return decoder.decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
}

/** Bytes of ISO-2022 encodings are all ASCII, so they would pass as UTF-8. */
function statefulCharset(charset: string | undefined): string | undefined {
  return charset?.startsWith('iso-2022') ? charset : undefined;
}

/** Time marks are ASCII, so every second byte of a UTF-16 transcript is often zero, and never in UTF-8. */
export function guessUtf16(bytes: Uint8Array, charset: string | undefined): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2]! += 1;
  const [even = 0, odd = 0] = zeros;
  const needed = charset?.startsWith('utf-16') ? 1 : sample.length / 8;
  if (Math.max(even, odd) < needed || Math.min(even, odd) * 4 > Math.max(even, odd))
    return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}
