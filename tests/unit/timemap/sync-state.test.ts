import { describe, expect, it } from 'vitest';
import { judgeSync, type Sync, type SyncEvidence } from '@/lib/timemap/sync-state';

const evidence: SyncEvidence = {
  timing: 'cue',
  transcriptEnd: 3_000,
  duration: 3_000,
  hasMedia: true,
  pinned: 0,
};

describe('judgeSync', () => {
  it.each<[string, Partial<SyncEvidence>, Sync]>([
    ['times of their own and equal lengths', {}, { state: 'synced', reason: 'cue-times' }],
    ['spread times', { timing: 'estimated' }, { state: 'estimated', reason: 'spread-times' }],
    [
      'interpolated times',
      { timing: 'interpolated' },
      { state: 'estimated', reason: 'spread-times' },
    ],
    ['no times', { timing: 'none' }, { state: 'unmatched', reason: 'no-times' }],
    ['no media', { hasMedia: false }, { state: 'unmatched', reason: 'no-media' }],
    ['a length not known yet', { duration: undefined }, { state: 'synced', reason: 'cue-times' }],
    ['a minute of end music in 50', { duration: 3_060 }, { state: 'synced', reason: 'cue-times' }],
    [
      '61 seconds more audio in 50 minutes',
      { duration: 3_061 },
      { state: 'estimated', reason: 'audio-longer', by: 61 },
    ],
    [
      '61 seconds less audio',
      { duration: 2_939 },
      { state: 'estimated', reason: 'audio-shorter', by: 61 },
    ],
    [
      '15 seconds in a short episode',
      { transcriptEnd: 60, duration: 75 },
      { state: 'synced', reason: 'cue-times' },
    ],
    [
      '16 seconds in a short episode',
      { transcriptEnd: 60, duration: 76 },
      { state: 'estimated', reason: 'audio-longer', by: 16 },
    ],
    [
      'half of the audio',
      { duration: 1_500 },
      { state: 'estimated', reason: 'audio-shorter', by: 1_500 },
    ],
    [
      'less than half of the audio',
      { duration: 1_499 },
      { state: 'unmatched', reason: 'other-audio', by: 1_501 },
    ],
    [
      'a moment the listener pinned, with adverts',
      { duration: 3_200, pinned: 1 },
      { state: 'estimated', reason: 'listener' },
    ],
    [
      'a pin cannot make a preview the episode',
      { duration: 60, pinned: 1 },
      { state: 'unmatched', reason: 'other-audio', by: 2_940 },
    ],
  ])('%s', (_, changes, sync) => {
    expect(judgeSync({ ...evidence, ...changes })).toEqual(sync);
  });
});
