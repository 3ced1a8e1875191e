import { describe, expect, it } from 'vitest';
import { addPin, pinLine, type Pin } from '@/lib/timemap/pins';
import { createTimeMap } from '@/lib/timemap/time-map';

const line = { start: 100, end: 106, text: 'It rained.' };

describe('pinLine', () => {
  const map = createTimeMap();
  it.each<[string, playback: number, sure: boolean, Pin]>([
    [
      'holds the line to the moment, as exact as a tap is',
      130,
      false,
      { playback: 130, transcript: 100, end: 106, tolerance: 4 },
    ],
    [
      'is exact where it corrects a map that was sure',
      130,
      true,
      { playback: 130, transcript: 100, end: 106, tolerance: 0.3 },
    ],
    [
      'confirms a map that has the line playing too',
      103,
      true,
      { playback: 103, transcript: 103, end: 106, tolerance: 4 },
    ],
  ])('%s', (_, playback, sure, pin) => {
    expect(pinLine(map, line, playback, sure)).toEqual(pin);
  });
});

describe('addPin', () => {
  const pin = (playback: number, transcript: number): Pin => ({
    playback,
    transcript,
    end: transcript + 4,
    tolerance: 1,
  });
  it.each<[string, Pin[], Pin, Pin[]]>([
    ['is put behind those that agree', [pin(500, 400)], pin(60, 50), [pin(500, 400), pin(60, 50)]],
    ['replaces one that cannot be true beside it', [pin(50, 60)], pin(90, 40), [pin(90, 40)]],
    ['replaces one of a moment ago', [pin(100, 60)], pin(109, 66), [pin(109, 66)]],
    [
      'leaves one that was made longer ago',
      [pin(100, 60)],
      pin(110, 66),
      [pin(100, 60), pin(110, 66)],
    ],
  ])('%s', (_, pins, added, all) => {
    expect(addPin(pins, added)).toEqual(all);
  });
});
