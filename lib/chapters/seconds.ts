import { parseTimeMark } from '@/lib/transcript/time-mark';

/**
 * Seconds of a stated time: a number, a number in a string, or Normal Play Time (`1:02:03.4567`,
 * RFC 2326 section 3.6). Undefined for anything else.
 */
export function readSeconds(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string' || value.length > 40) return undefined;
  const text = value.trim().replace(/^npt[:=]/i, '');
  if (/^\d{1,9}(?:\.\d{0,12})?$/.test(text)) return Number(text);
  // Players write any number of decimals; milliseconds are all that counts.
  return parseTimeMark(text.replace(/([.,]\d{3})\d+$/, '$1'));
}
