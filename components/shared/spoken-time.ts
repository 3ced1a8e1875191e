import { kept } from './format';

const unit = (name: string) =>
  kept((tag) => new Intl.NumberFormat(tag, { style: 'unit', unit: name, unitDisplay: 'long' }));

const units = [
  { seconds: 3600, format: unit('hour') },
  { seconds: 60, format: unit('minute') },
  { seconds: 1, format: unit('second') },
];
const lists = kept((tag) => new Intl.ListFormat(tag, { type: 'unit', style: 'narrow' }));

/** Seconds as they are said: "1 hour 2 minutes 5 seconds". Parts that are zero are left out. */
export function spokenTime(seconds: number): string {
  let rest = Math.max(0, Math.floor(seconds));
  const parts: string[] = [];
  for (const { seconds: length, format } of units) {
    const count = Math.floor(rest / length);
    rest %= length;
    const isOnly = length === 1 && parts.length === 0;
    if (count > 0 || isOnly) parts.push(format().format(count));
  }
  return lists().format(parts);
}
