import type { Translate } from '../services';

/** Seconds as they are said: "1 hour 2 minutes 5 seconds". Parts that are zero are left out. */
export function spokenTime(seconds: number, text: Translate): string {
  const whole = Math.max(0, Math.floor(seconds));
  const parts: string[] = [];
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  if (hours) parts.push(text(hours === 1 ? 'oneHour' : 'hours', hours));
  if (minutes) parts.push(text(minutes === 1 ? 'oneMinute' : 'minutes', minutes));
  const rest = whole % 60;
  if (rest || parts.length === 0) parts.push(text(rest === 1 ? 'oneSecond' : 'seconds', rest));
  return parts.join(' ');
}
