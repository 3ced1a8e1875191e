import { kept } from './format';

/** Says a count of a unit. Few are said again and again, at each line of a transcript. */
const unit = (name: string) =>
  kept((tag) => {
    const { format } = new Intl.NumberFormat(tag, {
      style: 'unit',
      unit: name,
      unitDisplay: 'long',
    });
    const said = Array.from({ length: 60 }, (_, count) => format(count));
    return (count: number) => said[count] ?? format(count);
  });

const units = [
  { seconds: 3600, say: unit('hour') },
  { seconds: 60, say: unit('minute') },
  { seconds: 1, say: unit('second') },
];
const lists = kept((tag) => new Intl.ListFormat(tag, { type: 'unit', style: 'narrow' }));

/** Seconds as they are said: "1 hour 2 minutes 5 seconds". Parts that are zero are left out. */
export function spokenTime(seconds: number): string {
  let rest = Math.max(0, Math.floor(seconds));
  const parts: string[] = [];
  for (const { seconds: length, say } of units) {
    const count = Math.floor(rest / length);
    rest %= length;
    const isOnly = length === 1 && parts.length === 0;
    if (count > 0 || isOnly) parts.push(say()(count));
  }
  return lists().format(parts);
}
