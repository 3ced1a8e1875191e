import type { Line } from '@/lib/transcript/types';
import type { Place } from './types';

/**
 * A transcript reduced to what makes its words, so that two spellings of the same words are one
 * string: only letters, digits and marks stay, in one case and compatibility-decomposed (Unicode
 * NFKD). Each unit of `text` remembers the character it came from.
 */
export interface FoldedText {
  text: string;
  /** Where the character behind a unit begins, and where it ends. */
  startOf(unit: number): Place;
  endOf(unit: number): Place;
  /** A new character begins at this unit; false inside one that folded into several units. */
  opensCharacter(unit: number): boolean;
  /** A word begins at this unit, or one ended right before it. */
  isBorder(unit: number): boolean;
}

/** Which characters are kept: of words, or every visible one where a quote holds no word at all. */
export type Kept = 'words' | 'visible';

const keep: Record<Kept, RegExp> = { words: /[\p{L}\p{N}\p{M}]/u, visible: /\S/u };

/** Scripts written without spaces: there any character can begin a word. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

export function hasWords(text: string): boolean {
  return keep.words.test(text);
}

/** Folds a short text (a quote, its prefix or suffix). */
export function fold(text: string, kept: Kept): string {
  let folded = '';
  for (const character of text) folded += foldCharacter(character, kept);
  return folded;
}

export function foldLines(lines: readonly Line[], kept: Kept): FoldedText {
  const parts: string[] = [];
  const size = lines.reduce((sum, line) => sum + line.text.length, 0);
  let lineOf = new Uint32Array(size);
  let offsetOf = new Uint32Array(size);
  let length = 0;
  for (const [index, { text }] of lines.entries()) {
    for (let offset = 0; offset < text.length;) {
      const width = characterWidth(text, offset);
      const folded =
        text.charCodeAt(offset) < 128
          ? asciiFolds[kept][text.charCodeAt(offset)]!
          : foldCharacter(text.slice(offset, offset + width), kept);
      offset += width;
      if (folded === '') continue;
      if (length + folded.length > lineOf.length) {
        lineOf = grown(lineOf, folded.length);
        offsetOf = grown(offsetOf, folded.length);
      }
      for (let i = 0; i < folded.length; i++, length++) {
        lineOf[length] = index;
        offsetOf[length] = offset - width;
      }
      parts.push(folded);
    }
  }
  return foldedText(lines, parts.join(''), lineOf, offsetOf);
}

function foldedText(
  lines: readonly Line[],
  text: string,
  lineOf: Uint32Array,
  offsetOf: Uint32Array,
): FoldedText {
  const startOf = (unit: number) => ({ line: lineOf[unit]!, offset: offsetOf[unit]! });
  const character = (unit: number) => characterAt(lines[lineOf[unit]!]!.text, offsetOf[unit]!);
  const endOf = (unit: number) => ({
    line: lineOf[unit]!,
    offset: offsetOf[unit]! + character(unit).length,
  });
  return {
    text,
    startOf,
    endOf,
    opensCharacter: (unit) =>
      unit === 0 ||
      unit >= text.length ||
      lineOf[unit] !== lineOf[unit - 1] ||
      offsetOf[unit] !== offsetOf[unit - 1],
    isBorder(unit) {
      if (unit === 0 || unit >= text.length) return true;
      const before = endOf(unit - 1);
      if (lineOf[unit] !== before.line || offsetOf[unit]! > before.offset) return true;
      if (isLatin(text, unit) && isLatin(text, unit - 1)) return false;
      return unspaced.test(character(unit)) || unspaced.test(character(unit - 1));
    },
  };
}

/** No such character is of a script without spaces, and most text has no other: it need not be asked. */
function isLatin(text: string, unit: number): boolean {
  return text.charCodeAt(unit) < 0x300;
}

function characterWidth(text: string, offset: number): 1 | 2 {
  return text.codePointAt(offset)! > 0xffff ? 2 : 1;
}

function characterAt(text: string, offset: number): string {
  return text.slice(offset, offset + characterWidth(text, offset));
}

function foldCharacter(character: string, kept: Kept): string {
  if (!keep[kept].test(character)) return '';
  // Upper case first: it makes ß, ſ and final ς the same as ss, s and σ.
  return character.normalize('NFKD').toUpperCase().toLowerCase();
}

/** Most text is ASCII: folding it by table is what keeps 10 MB within a second. */
const asciiFolds: Record<Kept, readonly string[]> = {
  words: asciiTable('words'),
  visible: asciiTable('visible'),
};

function asciiTable(kept: Kept): string[] {
  return Array.from({ length: 128 }, (_, unit) => foldCharacter(String.fromCharCode(unit), kept));
}

function grown(array: Uint32Array<ArrayBuffer>, by: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2 + by);
  larger.set(array);
  return larger;
}
