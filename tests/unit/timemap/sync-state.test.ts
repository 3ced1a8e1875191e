import { describe, expect, it } from 'vitest';
import type { AudioEvidence, Stretch } from '@/lib/timemap/evidence';
import { fuse, type Known } from '@/lib/timemap/fuse';
import { judgeSync, type Sync } from '@/lib/timemap/sync-state';

const known: Known = {
  timing: 'cue',
  transcriptEnd: 3_000,
  duration: 3_000,
  pins: [],
  chapters: [],
};

const judge = (changes: Partial<Known>, time: number | undefined = 1_000) => {
  const all = { ...known, ...changes };
  return judgeSync(all, fuse(all), time);
};

const stretch = (start: number, end: number, offset: number, confidence = 0.9): Stretch => ({
  start,
  end,
  offset,
  confidence,
  tolerance: 0.2,
  evidence: 'pauses',
});
const audio = (fit: number, ...stretches: Stretch[]): AudioEvidence => ({
  identity: { url: 'https://audio.example/a.mp3' },
  seams: [],
  stretches,
  fit,
});
const pin = { playback: 900, transcript: 840, end: 845, tolerance: 2 };
const advert = audio(0.9, stretch(0, 600, 0), stretch(600, 3_000, 60));

describe('judgeSync by lengths alone', () => {
  it.each<[string, Partial<Known>, Sync]>([
    ['times of their own and equal lengths', {}, { state: 'synced', reason: 'cue-times' }],
    ['spread times', { timing: 'estimated' }, { state: 'estimated', reason: 'spread-times' }],
    ['interpolated', { timing: 'interpolated' }, { state: 'estimated', reason: 'spread-times' }],
    ['no times', { timing: 'none' }, { state: 'unmatched', reason: 'no-times' }],
    ['a length not known yet', { duration: undefined }, { state: 'synced', reason: 'cue-times' }],
    ['a minute of end music in 50', { duration: 3_060 }, { state: 'synced', reason: 'cue-times' }],
    [
      '61 seconds more audio in 50 minutes',
      { duration: 3_061 },
      { state: 'estimated', reason: 'audio-longer', by: 61, within: 61 },
    ],
    [
      '61 seconds less audio',
      { duration: 2_939 },
      { state: 'estimated', reason: 'audio-shorter', by: 61, within: 61 },
    ],
    [
      '15 seconds in a short episode',
      { transcriptEnd: 60, duration: 75 },
      { state: 'synced', reason: 'cue-times' },
    ],
    [
      '16 seconds in a short episode',
      { transcriptEnd: 60, duration: 76 },
      { state: 'estimated', reason: 'audio-longer', by: 16, within: 16 },
    ],
    [
      'half of the audio',
      { duration: 1_500 },
      { state: 'estimated', reason: 'audio-shorter', by: 1_500, within: 1_500 },
    ],
    [
      'less than half of the audio',
      { duration: 1_499 },
      { state: 'unmatched', reason: 'other-audio', by: 1_501 },
    ],
  ])('%s', (_, changes, sync) => {
    expect(judge(changes)).toEqual(sync);
  });

  it('says that nothing plays', () => {
    expect(judgeSync(known, fuse(known), undefined)).toEqual({
      state: 'unmatched',
      reason: 'no-media',
    });
  });
});

describe('judgeSync by more', () => {
  it.each<[string, Partial<Known>, time: number, Partial<Sync>]>([
    [
      'a tap is only an estimate where lengths do not bear it out',
      { duration: 3_300, pins: [pin] },
      1_000,
      { state: 'estimated', reason: 'listener', within: 2 },
    ],
    [
      'a tap that explains the length is sure from there on',
      { duration: 3_060, pins: [pin] },
      1_000,
      { state: 'synced', reason: 'listener' },
    ],
    [
      'and not before it',
      { duration: 3_060, pins: [pin] },
      300,
      { state: 'estimated', reason: 'listener' },
    ],
    [
      'a pin cannot make a preview the episode',
      { duration: 60, pins: [{ ...pin, playback: 50 }] },
      20,
      { state: 'unmatched', reason: 'other-audio' },
    ],
    [
      'what was heard',
      { duration: 3_060, audio: advert },
      300,
      { state: 'synced', reason: 'audio' },
    ],
    [
      'an advert that was heard',
      { duration: 3_060, audio: advert },
      630,
      { state: 'inserted', reason: 'inserted', by: 60 },
    ],
    ['after it', { duration: 3_060, audio: advert }, 661, { state: 'synced', reason: 'audio' }],
    [
      'what was heard badly',
      { audio: audio(0.9, stretch(0, 3_000, 20, 0.5)) },
      300,
      { state: 'estimated', reason: 'unsure' },
    ],
    [
      'words of another recording, whatever its stretches say',
      { audio: audio(0.3, stretch(0, 3_000, 0, 1)) },
      300,
      { state: 'unmatched', reason: 'other-words' },
    ],
    [
      'words that seem another recording, where the listener knows better',
      { duration: 3_060, audio: audio(0.3), pins: [pin] },
      1_000,
      { state: 'synced', reason: 'listener' },
    ],
    [
      'spread times that were heard',
      { timing: 'interpolated', audio: audio(0.9, stretch(0, 3_000, 0)) },
      300,
      { state: 'estimated', reason: 'spread-times' },
    ],
  ])('%s', (_, changes, time, sync) => {
    expect(judge(changes, time)).toMatchObject(sync);
  });
});
