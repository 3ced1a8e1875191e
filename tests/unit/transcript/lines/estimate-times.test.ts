import { expect, test } from 'vitest';
import { estimateTimes, withEstimate } from '@/lib/transcript/lines/estimate-times';
import type { Timing, Transcript } from '@/lib/transcript/types';

const said = ['Ten chars.', 'And twenty in these.'];
const transcript = (timing: Timing): Transcript => ({
  lines: said.map((text, index) => ({ start: index, end: index + 1, text, speaker: 'Ada' })),
  problems: [],
  timing,
  source: { kind: 'page', format: 'turns' },
});

test.each<Timing>(['none', 'estimated'])('spreads %s times over the recording', (timing) => {
  const { lines, timing: given } = withEstimate(transcript(timing), 3);
  expect(given).toBe('estimated');
  expect(lines).toEqual([
    { start: 0, end: 1, text: said[0], speaker: 'Ada' },
    { start: 1, end: 3, text: said[1], speaker: 'Ada' },
  ]);
});

test.each<[Timing, string, number]>([
  ['cue', 'that are exact', 3],
  ['interpolated', 'that lie between marks', 3],
  ['none', 'of a text far too short for the recording', 3600],
  ['none', 'of a text far too long for it', 0.5],
  ['none', 'where its length is unknown', Number.NaN],
  ['none', 'of a stream without an end', Number.POSITIVE_INFINITY],
])('leaves %s times alone %s', (timing, _, duration) => {
  const given = transcript(timing);
  expect(withEstimate(given, duration)).toBe(given);
});

test('keeps every line within the recording, each begun where the one before ends', () => {
  const many = Array.from({ length: 977 }, () => ({ start: 0, end: 0, text: 'yes' }));
  const spread = estimateTimes(many, 3599.123);
  expect(spread.at(-1)?.end).toBe(3599.123);
  expect(spread.every(({ start }, index) => start === (spread[index - 1]?.end ?? 0))).toBe(true);
});
