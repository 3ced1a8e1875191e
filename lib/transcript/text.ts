// Direction overrides let a line show other words than it holds (CVE-2021-42574); zero-width characters
// hide words from search. U+200C and U+200D stay: Persian, Indic scripts and emoji are spelled with them.
const unwanted =
  /\uFEFF|(?!\s)[\p{Cc}\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFFF9-\uFFFB]/gu;

/** Words of plain ASCII with single spaces: most rows of most files, and as they should be. */
const alreadyClean = /^[!-~]+(?: [!-~]+)*$/;

/**
 * Text fit for a line: whitespace of any kind collapsed to single spaces, control, zero-width and
 * direction-override characters dropped, lone surrogates replaced. Empty when nothing visible is left.
 */
export function cleanText(text: string): string {
  if (alreadyClean.test(text)) return text;
  const cleaned = text.toWellFormed().replace(unwanted, '').replace(/\s+/g, ' ').trim();
  return /[^\s\u200C\u200D]/.test(cleaned) ? cleaned : '';
}

/** The first 80 characters of an offending piece of input, cleaned, for a `Problem`. */
export function excerptOf(text: string): string {
  return cleanText(text.slice(0, 80));
}

/** Rows of a text whatever its line ends (CR, LF, CRLF), without byte order mark. */
export function splitRows(text: string): string[] {
  return text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
}
