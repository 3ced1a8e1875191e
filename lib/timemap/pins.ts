import type { Line } from '@/lib/transcript/types';
import type { TimeMap } from './time-map';

/** The listener's word that these two moments belong together. */
export interface Pin {
  /** Playback time, seconds. */
  playback: number;
  /** Transcript time, seconds: of the moment, and of the end of the line it lies in. */
  transcript: number;
  end: number;
  /** The listener may be off by this many seconds either way. */
  tolerance: number;
}

/** Who taps where the map was sure means it: a small difference is a correction. Seconds. */
const correcting = 0.3;
/** Else a tap comes within the line, but not later than this after its start. Seconds. */
const latest = 4;

/** A second word within this much audio corrects the first. Seconds. */
const again = 10;

/**
 * The listener says that a line is playing at a moment of the audio. Where the map has it playing too, the pin says
 * what the map does: a tap is not more exact than that.
 */
export function pinLine(map: TimeMap, line: Line, playback: number, sure: boolean): Pin {
  const mapped = map.toTranscript(playback);
  const { start, end } = line;
  const within = Math.max(correcting, Math.min(latest, end - start));
  if (start <= mapped && mapped < end)
    return { playback, transcript: mapped, end, tolerance: within };
  return { playback, transcript: start, end, tolerance: sure ? correcting : within };
}

/**
 * Adds a pin, the newest last. It takes the place of those it corrects, and of those that cannot be true beside it:
 * later on one clock, earlier on the other.
 */
export function addPin(pins: readonly Pin[], added: Pin): Pin[] {
  const kept = pins.filter(
    (pin) => Math.abs(pin.playback - added.playback) >= again && agree(pin, added),
  );
  return [...kept, added];
}

function agree(a: Pin, b: Pin): boolean {
  return (a.playback - b.playback) * (a.transcript - b.transcript) > 0;
}
