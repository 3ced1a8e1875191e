import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import type { PlayerSample } from '@/lib/player/player';
import { timedReading } from '@/lib/services/episode/timed-reading';
import type { Reading } from '@/lib/sources/reading';

const sampleOf = (time: number, duration?: number): PlayerSample => ({
  at: 0,
  time,
  duration,
  rate: 1,
  playing: true,
  advancing: true,
});

test('spreads a transcript without times once the media says its length, and keeps it then', () => {
  const sample = signal<PlayerSample | undefined>(undefined);
  const reading = signal<Reading>({
    status: 'ready',
    choices: [],
    failures: [],
    transcript: {
      lines: [{ start: 0, end: 1, text: 'It rained.' }],
      problems: [],
      timing: 'none',
      source: { kind: 'page', format: 'turns' },
    },
  });
  const timed = timedReading(reading, sample);
  expect(timed.value.transcript).toBe(reading.value.transcript);
  sample.value = sampleOf(0, 2);
  const { transcript } = timed.value;
  expect(transcript).toMatchObject({ timing: 'estimated', lines: [{ start: 0, end: 2 }] });
  sample.value = sampleOf(1, 2);
  expect(timed.value.transcript).toBe(transcript);
});
