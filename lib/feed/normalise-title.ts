/**
 * Letters and digits of a title, in lower case without accents, one space between words; the same
 * for spellings that differ in punctuation, entities or case. Of a very long title, the beginning.
 */
export function normaliseTitle(title: string): string {
  return title
    .slice(0, 2_000)
    .replace(/&(?:amp|#38);/gi, '&')
    .replace(/&(?:#\d{1,6}|#x[\da-f]{1,6}|[a-z]{2,10});/gi, ' ')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
