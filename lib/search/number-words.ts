/** English numbers as they are said and as they are written, below a million. */

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const values = new Map([
  ...small.map((word, value) => [word, value] as const),
  ...tens.map((word, at) => [word, 20 + at * 10] as const),
]);

/** The ways to say a number that is written in digits; `2024` also as a year. Empty for what is no number. */
export function spokenNumbers(digits: string): string[][] {
  if (!/^(?:0|[1-9]\d{0,5})$/.test(digits)) return [];
  const value = Number(digits);
  const plain = cardinal(value);
  const withAnd = cardinal(value, true);
  const ways = withAnd.length > plain.length ? [plain, withAnd] : [plain];
  const year = yearOf(value);
  return year ? [...ways, year] : ways;
}

/** The digits of a number that is said in these words and no others. */
export function writtenNumber(words: readonly string[]): string | undefined {
  return (valueOf(words) ?? valueOfYear(words))?.toString();
}

function cardinal(value: number, and = false): string[] {
  if (value < 20) return [small[value]!];
  if (value < 100) return [tens[Math.floor(value / 10) - 2]!, ...rest(value % 10)];
  const [unit, name] = value < 1000 ? [100, 'hundred'] : [1000, 'thousand'];
  const below = value % unit;
  const joint = and && below > 0 && below < 100 ? ['and'] : [];
  return [...cardinal(Math.floor(value / unit), and), name, ...joint, ...rest(below, and)];
}

function rest(value: number, and = false): string[] {
  return value === 0 ? [] : cardinal(value, and);
}

/** `nineteen eighty four`, `twenty oh five`, `nineteen hundred`. */
function yearOf(value: number): string[] | undefined {
  const century = Math.floor(value / 100);
  const year = value % 100;
  if (century < 10 || century > 99) return undefined;
  if (year === 0) return century % 10 === 0 ? undefined : [...cardinal(century), 'hundred'];
  return [...cardinal(century), ...(year < 10 ? ['oh'] : []), ...cardinal(year)];
}

function valueOf(words: readonly string[]): number | undefined {
  let thousands = 0;
  let value = -1;
  for (const [at, word] of words.entries()) {
    const next = values.get(word);
    if (word === 'hundred' && value > 0 && value < 100) value *= 100;
    else if (word === 'thousand' && thousands === 0 && value > 0 && value < 1000) {
      thousands = value * 1000;
      value = 0;
    } else if (word === 'and' && value % 100 === 0 && at > 1 && at < words.length - 1) continue;
    else if (next !== undefined && fits(next, value, at)) value = Math.max(0, value) + next;
    else return undefined;
  }
  return value < 0 ? undefined : thousands + value;
}

/** Whether a word goes on a number: `twenty` may be followed by `five`, `hundred` by anything below. */
function fits(next: number, value: number, at: number): boolean {
  if (at === 0) return true;
  if (next === 0) return false;
  if (value % 100 === 0) return true;
  return value % 100 >= 20 && value % 10 === 0 && next < 10;
}

function valueOfYear(words: readonly string[]): number | undefined {
  for (let at = 1; at < words.length; at++) {
    const century = valueOf(words.slice(0, at));
    const oh = words[at] === 'oh';
    const year = valueOf(words.slice(oh ? at + 1 : at));
    if (century === undefined || year === undefined || century < 10 || century > 99) continue;
    if (oh ? year > 0 && year < 10 : year >= 10 && year < 100) return century * 100 + year;
  }
  return undefined;
}
