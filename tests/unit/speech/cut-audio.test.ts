import { describe, expect, it } from 'vitest';
import { cutAudio } from '@/lib/speech/cut-audio';
import { id3Tag, join, mp3Frames } from '@/tests/support/mp3';
import { readAudio } from '@/tests/support/site/demo-episode';

const limits = { bytes: 24e6, seconds: 60, overlap: 6 };
const blob = (bytes: Uint8Array) => new Blob([bytes as Uint8Array<ArrayBuffer>]);
const ogg = blob(new Uint8Array(Buffer.from('OggS'.padEnd(1000, '\0'))));

describe('cutting a file', () => {
  it('gives pieces of whole frames, without tags', async () => {
    const cut = await cutAudio(blob(readAudio()), limits);
    if (!cut.ok) throw new Error(cut.code);
    expect(cut.extension).toBe('mp3');
    expect(cut.pieces).toHaveLength(6);
    for (const { audio, start, end } of cut.pieces) {
      expect(audio.type).toBe('audio/mpeg');
      // 64 kbit/s.
      expect(audio.size / 8_000).toBeCloseTo(end - start, 0);
      const [sync, kind] = new Uint8Array(await audio.slice(0, 2).arrayBuffer());
      expect([sync, kind]).toEqual([0xff, 0xfb]);
    }
  });

  it('joins what stands around a tag', async () => {
    const cut = await cutAudio(blob(join(mp3Frames(3), id3Tag(100), mp3Frames(2))), limits);
    expect(cut.ok && cut.pieces.map(({ audio }) => audio.size)).toEqual([5 * 417]);
  });

  it('sends what cannot be cut whole, if it may be that large', async () => {
    const cut = await cutAudio(ogg, limits, 300);
    expect(cut).toMatchObject({ ok: true, extension: 'ogg', pieces: [{ start: 0, end: 300 }] });
    expect(await cutAudio(ogg, { ...limits, bytes: 999 })).toEqual({
      ok: false,
      code: 'cannot-cut',
    });
  });

  it.each([
    ['a web page', new Blob(['<!doctype html><title>Sign in</title>'])],
    ['nothing', new Blob()],
    ['a tag alone', blob(id3Tag(50))],
  ])('knows that %s is no audio', async (_, file) => {
    expect(await cutAudio(file, limits)).toEqual({ ok: false, code: 'not-audio' });
  });
});
