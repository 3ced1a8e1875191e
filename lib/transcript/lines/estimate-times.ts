import { canFill } from './speech-rate';
import type { Line, Transcript } from '../types';

/**
 * Spreads lines over a recording of `duration` seconds by the length of their texts, as their order is all
 * that is known: the timing becomes `estimated`. Without a length lines are returned as they came.
 */
export function estimateTimes(lines: readonly Line[], duration: number): Line[] {
  const total = lines.reduce((sum, { text }) => sum + text.length, 0);
  if (!(duration > 0 && Number.isFinite(duration))) return [...lines];
  let said = 0;
  const timeAt = (length: number) => Math.floor((1000 * duration * length) / total) / 1000;
  return lines.map((line) => {
    const start = timeAt(said);
    said += line.text.length;
    return { ...line, start, end: said === total ? duration : timeAt(said) };
  });
}

/**
 * A transcript without times of its own as it sounds in a recording of `duration` seconds, `estimated`, if its
 * text can fill that time; any other as it is.
 */
export function withEstimate(transcript: Transcript, duration: number): Transcript {
  const { timing, lines } = transcript;
  const characters = lines.reduce((sum, { text }) => sum + text.length, 0);
  const isUntimed = timing === 'none' || timing === 'estimated';
  if (!isUntimed || !canFill(characters, duration)) return transcript;
  return { ...transcript, timing: 'estimated', lines: estimateTimes(lines, duration) };
}
