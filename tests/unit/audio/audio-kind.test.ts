import { describe, expect, it } from 'vitest';
import { audioKind } from '@/lib/audio/audio-kind';
import { id3Tag, join, mp3Frames } from '@/tests/support/mp3';
import { readAudio } from '@/tests/support/site/demo-episode';

const bytes = (content: string) => new Uint8Array(Buffer.from(content, 'latin1'));

describe('the kind of an audio file', () => {
  it.each([
    ['an episode', readAudio().subarray(0, 65_536), 'mp3'],
    ['MP3 without a tag', mp3Frames(4), 'mp3'],
    ['MP3 behind a picture that is not all there', id3Tag(90_000).subarray(0, 65_536), 'mp3'],
    ['MP3 behind some junk', join(new Uint8Array(500), mp3Frames(4)), 'mp3'],
    ['MP4', bytes('\0\0\0\u0020ftypM4A \0\0'), 'm4a'],
    ['Ogg', bytes('OggS\0\u0002'), 'ogg'],
    ['WAV', bytes('RIFF\u0024\0\0\0WAVEfmt '), 'wav'],
    ['FLAC', bytes('fLaC\0\0'), 'flac'],
    ['WebM', Uint8Array.of(0x1a, 0x45, 0xdf, 0xa3), 'webm'],
    ['a web page', bytes('<!doctype html><title>Sign in</title>'), undefined],
    ['nothing', new Uint8Array(), undefined],
  ])('is told by its bytes: %s', (_, head, expected) => {
    expect(audioKind(head)?.extension).toBe(expected);
  });

  it('says which can be cut', () => {
    expect(audioKind(mp3Frames(4))?.read).toBeDefined();
    expect(audioKind(bytes('OggS\0\u0002'))?.read).toBeUndefined();
  });
});
