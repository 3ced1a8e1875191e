import type { AudioIdentity } from './evidence';

/** Lengths of one file differ no more than this from reading to reading. Seconds. */
const lengthSlack = 0.1;

/**
 * Whether two identities are of the same bytes, as far as both are known: lengths, sizes and ETags must agree. Addresses
 * count only where no length is known, since they carry tokens, and one address gives different adverts.
 */
export function isSameAudio(a: AudioIdentity, b: AudioIdentity): boolean {
  if (differ(a.bytes, b.bytes) || differ(a.etag, b.etag)) return false;
  if (a.duration === undefined || b.duration === undefined)
    return a.duration === b.duration && a.url === b.url;
  return Math.abs(a.duration - b.duration) <= lengthSlack;
}

function differ<T>(a: T | undefined, b: T | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b;
}
