import { expect, it } from 'vitest';
import { isSameAudio } from '@/lib/timemap/audio-identity';
import type { AudioIdentity } from '@/lib/timemap/evidence';

const url = 'https://audio.example/1.mp3';
const other = 'https://cdn.example/1.mp3?token=2';

it.each<[string, Partial<AudioIdentity>, Partial<AudioIdentity>, boolean]>([
  ['lengths that differ by rounding', { duration: 60 }, { duration: 60.08 }, true],
  ['lengths that differ', { duration: 60 }, { duration: 60.2 }, false],
  ['one length by two addresses', { duration: 60 }, { duration: 60, url: other }, true],
  ['a length and none', { duration: 60 }, {}, false],
  ['one address without lengths', {}, {}, true],
  ['two addresses without lengths', {}, { url: other }, false],
  ['two sizes of one length', { duration: 60, bytes: 9 }, { duration: 60, bytes: 8 }, false],
  ['two tags of one length', { duration: 60, etag: 'a' }, { duration: 60, etag: 'b' }, false],
  ['a size that the other does not know', { duration: 60, bytes: 9 }, { duration: 60 }, true],
])('%s', (_, a, b, same) => {
  expect(isSameAudio({ url, ...a }, { url, ...b })).toBe(same);
  expect(isSameAudio({ url, ...b }, { url, ...a })).toBe(same);
});
