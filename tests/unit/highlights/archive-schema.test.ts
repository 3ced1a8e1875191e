import { safeParse } from 'valibot';
import { describe, expect, it } from 'vitest';
import type { StoredTimeMap } from '@/lib/highlights/archive';
import { timeMapSchema } from '@/lib/highlights/archive-schema';
import type { Seam, Stretch } from '@/lib/timemap/evidence';
import { fuse } from '@/lib/timemap/fuse';
import { cpuSeconds, soon } from '@/tests/support/cpu-time';

const url = 'https://audio.example/1.mp3';
const pin = { playback: 100, transcript: 40, end: 44, tolerance: 1 };
const stretch: Stretch = {
  start: 0,
  end: 100,
  offset: 60,
  tolerance: 1,
  confidence: 0.9,
  evidence: 'chapters',
};
const seam: Seam = { time: 60, strength: 1, kind: 'reservoir' };
const audio = { identity: { url, duration: 3_060 }, seams: [seam], stretches: [stretch], fit: 1 };
const timeMap: StoredTimeMap = {
  id: 'm',
  episodeId: 'e',
  saved: 5,
  transcript: 'page cue 3000.0',
  identity: { url, bytes: 48_960_000, etag: '"a"', duration: 3_060 },
  pins: [pin],
  chapters: [stretch],
  audio,
};
const many = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));

describe('the evidence for a map, from a file', () => {
  it('is read back as it was, without what is not known', () => {
    const read = safeParse(timeMapSchema, { ...timeMap, extra: 1, pins: [{ ...pin, extra: 1 }] });
    expect(read).toMatchObject({ success: true });
    expect(read.output).toStrictEqual(timeMap);
  });

  it.each<[string, object]>([
    ['no pins', { pins: undefined }],
    ['pins that are no list', { pins: { length: 1 } }],
    ['a time that is no number', { pins: [{ ...pin, playback: '100' }] }],
    ['a time that is not of this world', { pins: [{ ...pin, end: 1e300 }] }],
    ['less than no tolerance', { chapters: [{ ...stretch, tolerance: -1 }] }],
    ['more than certainty', { chapters: [{ ...stretch, confidence: 2 }] }],
    ['evidence of another kind', { chapters: [{ ...stretch, evidence: 'toString' }] }],
    ['another trace of a seam', { audio: { ...audio, seams: [{ ...seam, kind: 'x' }] } }],
    ['a fit that is none', { audio: { ...audio, fit: null } }],
    ['audio that is not named', { identity: { duration: 60 } }],
    ['a size that is none', { identity: { url, bytes: -1 } }],
    ['a moment that is none', { saved: 9e15 }],
    ['more pins than anybody sets', { pins: many(1_001, () => pin) }],
    ['much at one time', { chapters: many(9, () => stretch) }],
  ])('is not taken with %s', (_, fields) => {
    expect(safeParse(timeMapSchema, { ...timeMap, ...fields }).success).toBe(false);
  });

  it('costs little to make a map of, whatever was taken', () => {
    const at = (index: number, end: number) => ({
      ...stretch,
      start: index,
      end: index + end,
      offset: 9 * (index % 7),
    });
    const pins = many(1_000, (index) => {
      return { playback: index * 10, transcript: (index * 37) % 1_000, end: 1e6, tolerance: 0 };
    });
    const seams = many(1_000, (index) => ({ ...seam, time: index * 1.01 }));
    const stretches = many(1_000, (index) => at(index, 8));
    const chapters = many(1_000, (index) => at(index + 0.5, 7.9));
    const hostile = { ...timeMap, pins, chapters, audio: { ...audio, seams, stretches } };
    expect(safeParse(timeMapSchema, hostile).success).toBe(true);
    const known = { timing: 'cue', transcriptEnd: 3_000, duration: 3_060, ...hostile } as const;
    expect(cpuSeconds(() => fuse(known))).toBeLessThan(soon);
  });
});
