const clock = /^(?:(\d{1,4}):)?(\d{1,5}):(\d{1,2}(?:\.\d{1,9})?)$/;
const iso =
  /^PT?(?:(\d{1,4})D)?T?(?:(\d{1,5}(?:\.\d{1,9})?)H)?(?:(\d{1,5}(?:\.\d{1,9})?)M)?(?:(\d{1,9}(?:\.\d{1,9})?)S)?$/i;

/**
 * Seconds of a stated length: plain seconds or `[H:]MM:SS` (as `itunes:duration` allows), or an ISO
 * 8601 duration (as schema.org asks for). Undefined for zero and for what is no length.
 */
export function parseDuration(text: string): number | undefined {
  const trimmed = text.trim();
  if (/^\d{1,7}(?:\.\d{1,9})?$/.test(trimmed)) return Number(trimmed) || undefined;
  const [, hours, minutes, seconds] = clock.exec(trimmed) ?? [];
  if (seconds) return total(0, hours, minutes, seconds);
  const [, days, isoHours, isoMinutes, isoSeconds] = iso.exec(trimmed) ?? [];
  return total(Number(days ?? 0), isoHours, isoMinutes, isoSeconds);
}

function total(days: number, hours = '0', minutes = '0', seconds = '0'): number | undefined {
  return days * 86_400 + Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) || undefined;
}
