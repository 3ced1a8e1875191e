const timeMark = /^(?:(\d{1,6}):)?(\d{1,6}):(\d{2})(?:[.,](\d{1,3}))?$/;

/**
 * Reads a written time as seconds: `H:MM:SS`, `M:SS`, each with an optional fraction of one to three
 * digits after a dot (WebVTT) or a comma (SubRip). The first part may have any number of digits, since
 * long recordings pass 99 hours and many sites count minutes past 59; undefined for anything else.
 */
export function parseTimeMark(text: string): number | undefined {
  const match = timeMark.exec(text.trim());
  if (!match) return undefined;
  const [, hours, minutes = '', seconds = '', fraction = ''] = match;
  if (Number(seconds) > 59) return undefined;
  if (hours !== undefined && (minutes.length !== 2 || Number(minutes) > 59)) return undefined;
  const whole = Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds);
  // In whole milliseconds first: 1 + 0.672 is not 1.672 in binary.
  return (whole * 1000 + Number(fraction.padEnd(3, '0'))) / 1000;
}

/** Whether this can be a time in a recording: not negative, finite, and so small that milliseconds still count. */
export function isTime(seconds: unknown): seconds is number {
  return typeof seconds === 'number' && seconds >= 0 && seconds <= 1e10;
}

const two = (value: number) => String(value).padStart(2, '0');

/** Writes seconds as `2:14` or `1:02:03`, rounded down to the second; what is no time reads `0:00`. */
export function formatTimeMark(seconds: number): string {
  const whole = Number.isFinite(seconds) ? Math.max(0, Math.floor(seconds)) : 0;
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  return hours > 0
    ? `${hours}:${two(minutes)}:${two(whole % 60)}`
    : `${minutes}:${two(whole % 60)}`;
}

/** Writes a length in seconds as `0:42`, rounded to the second. */
export function formatLength(seconds: number): string {
  return formatTimeMark(Math.round(seconds));
}
