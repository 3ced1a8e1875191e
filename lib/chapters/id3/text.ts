import { decodeText } from '@/lib/transcript/formats/decode-text';
import { latin1 } from './tag';

/**
 * The strings of a text frame, of which the first byte says the encoding: 0 ISO-8859-1 (and in the wild whatever the
 * writer's machine spoke), 1 UTF-16 with byte order mark, 2 UTF-16BE, 3 UTF-8. `last-latin1`
 * is a link frame: a description in that encoding, then an address in ISO-8859-1.
 */
export function readId3Text(body: Uint8Array, form?: 'last-latin1'): string[] {
  const encoding = body[0] ?? 0;
  const wide = encoding === 1 || encoding === 2;
  const text = body.subarray(1);
  const end = endOfString(text, wide);
  const first = decode(text.subarray(0, end), encoding);
  const rest = text.subarray(end + (wide ? 2 : 1));
  if (rest.length === 0) return [first];
  const second = form && latin1(rest.subarray(0, endOfString(rest, false)));
  return [first, second ?? decode(rest.subarray(0, endOfString(rest, wide)), encoding)];
}

function endOfString(bytes: Uint8Array, wide: boolean): number {
  if (!wide) return bytes.includes(0) ? bytes.indexOf(0) : bytes.length;
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    if (bytes[at] === 0 && bytes[at + 1] === 0) return at;
  }
  return bytes.length;
}

function decode(bytes: Uint8Array, encoding: number): string {
  if (encoding === 1 || encoding === 2) return decodeWide(bytes, encoding);
  return decodeText(bytes, `text/plain; charset=${encoding === 3 ? 'utf-8' : 'windows-1252'}`);
}

function decodeWide(bytes: Uint8Array, encoding: number): string {
  const [first, second] = bytes;
  const little = (first === 0xff && second === 0xfe) || (encoding === 1 && first !== 0xfe);
  return new TextDecoder(little ? 'utf-16le' : 'utf-16be').decode(bytes);
}
