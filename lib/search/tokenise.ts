/** A word of a text: its folded form, and where it stands (UTF-16 offsets, `[start, end)`). */
export interface Token {
  term: string;
  start: number;
  end: number;
}

const UNKNOWN = 0;
const OTHER = 1;
const APOSTROPHE = 2;
const MARK = 3;
const WORD = 4;

const apostrophe = /['‘’ʼ＇]/;
const letterOrDigit = /[\p{L}\p{N}]/u;
const mark = /\p{M}/u;
const nonAscii = /[^\0-\x7f]/;

/**
 * What a term drops: signs and apostrophes, and the accents, points and variation selectors that people
 * leave out when they type. Not all of `\p{M}`: the vowel signs of Devanagari or Thai are marks too,
 * and words differ by them alone.
 */
// The marks are meant one by one.
// oxlint-disable no-misleading-character-class
const dropped =
  /[^\p{L}\p{M}\p{N}]|ʼ|[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u20d0-\u20ff]|[\ufe00-\ufe0f]/gu;

/** Scripts that put no space between words. */
// oxlint-enable no-misleading-character-class
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Letters that NFKD leaves whole, as people type them who have not got them (Unicode CLDR, Latin-ASCII). */
const plain: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ħ: 'h',
};
const whole = /[øłđðþßæœıħ]/g;

/** What each UTF-16 unit is, filled in as units are met: a regular expression on every one is too slow. */
const kinds = new Uint8Array(0x10000).fill(UNKNOWN);

const segmenter =
  typeof Intl.Segmenter === 'function'
    ? new Intl.Segmenter(undefined, { granularity: 'word' })
    : undefined;

/**
 * The words of a text: runs of letters, marks and digits, lower-cased. Apostrophes inside a word are
 * folded (`don't` = `dont`), hyphens part words. Words outside ASCII are brought to NFKD and lose
 * their accents (`Café` = `cafe`). Runs in scripts without spaces are cut by `Intl.Segmenter`.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  eachToken(text, (term, start, end) => tokens.push({ term, start, end }));
  return tokens;
}

/** `tokenise` without the objects, for building an index. */
export function eachToken(
  text: string,
  emit: (term: string, start: number, end: number) => void,
): void {
  // A line as a whole where that is the same: word by word it takes twice as long.
  const isAscii = !nonAscii.test(text);
  const source = isAscii ? text.toLowerCase() : text;
  let at = 0;
  while (at < text.length) {
    if (kindAt(text, at) < WORD) {
      at += 1;
      continue;
    }
    const end = endOfWord(text, at);
    const raw = source.slice(at, end);
    if (isAscii) emit(withoutApostrophes(raw), at, end);
    else if (!nonAscii.test(raw)) emit(withoutApostrophes(raw.toLowerCase()), at, end);
    else if (segmenter && unspaced.test(raw)) emitSegments(raw, at, segmenter, emit);
    else emitFolded(raw, at, emit);
    at = end;
  }
}

function withoutApostrophes(word: string): string {
  return word.includes("'") ? word.replaceAll("'", '') : word;
}

function endOfWord(text: string, start: number): number {
  let at = start;
  while (at < text.length) {
    const kind = kindAt(text, at);
    const inside = kind === APOSTROPHE && at + 1 < text.length && kindAt(text, at + 1) >= WORD;
    if (kind < MARK && !inside) break;
    at += text.charCodeAt(at) < 0xd800 || text.codePointAt(at)! <= 0xffff ? 1 : 2;
  }
  return at;
}

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return kinds[unit] || learnKind(text, at, unit);
}

/** A lead surrogate is of no kind by itself. */
function learnKind(text: string, at: number, unit: number): number {
  if (unit >= 0xd800 && unit < 0xdc00) return classify(String.fromCodePoint(text.codePointAt(at)!));
  return (kinds[unit] = classify(String.fromCharCode(unit)));
}

function classify(character: string): number {
  if (apostrophe.test(character)) return APOSTROPHE;
  if (letterOrDigit.test(character)) return WORD;
  return mark.test(character) ? MARK : OTHER;
}

function emitSegments(
  run: string,
  offset: number,
  cut: Intl.Segmenter,
  emit: (term: string, start: number, end: number) => void,
): void {
  for (const part of cut.segment(run)) {
    if (part.isWordLike) emitFolded(part.segment, offset + part.index, emit);
  }
}

function emitFolded(
  raw: string,
  start: number,
  emit: (term: string, start: number, end: number) => void,
): void {
  const term = raw
    .normalize('NFKD')
    .replace(dropped, '')
    .toLowerCase()
    .replace(whole, (letter) => plain[letter]!);
  if (term !== '') emit(term, start, start + raw.length);
}
