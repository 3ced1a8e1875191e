/** Letters; more words than fit would find nothing but their own place. */
const longest = 200;

/**
 * Words that were selected somewhere, as a query: what would be a sign to the search (quotes, a dash before a word,
 * `speaker:`) is none here, and of a long text the first words are taken. Empty where there are none.
 */
export function selectionQuery(selected: string): string {
  const start = selected.slice(0, 4 * longest).toWellFormed();
  const words = start.replace(/["“”„«»:\p{Cc}]/gu, ' ').replace(/(^|\s)[-–—]+/gu, '$1');
  const text = words.trim().replace(/\s+/gu, ' ');
  if (text.length <= longest) return text;
  const end = text.lastIndexOf(' ', longest);
  return text.slice(0, end > 0 ? end : longest).toWellFormed();
}
