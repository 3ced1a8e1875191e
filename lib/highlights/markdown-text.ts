/*
 * Texts of pages and people, made safe to stand in Markdown: they show as the characters they are,
 * in CommonMark, GitHub's dialect and Obsidian's (which adds `==`, `%%`, `$`, `^`, `[[` and tags).
 */

/** One line of text: white space folds to one space, control characters go, syntax is escaped. */
export function inlineText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\s+/gu, ' ')
    .replace(/\p{Cc}/gu, '')
    .trim()
    .replace(/[\\`*_[\]<>#|~$^=]|%(?=%)|&(?=#|\w{1,32};)/g, String.raw`\$&`)
    .replace(/^(?:[-+]|\d{1,9}(?=[.)]))/, (start) =>
      /\d/.test(start) ? `${start}\\` : `\\${start}`,
    );
}

/** Text of several lines: they stay lines, and empty ones part paragraphs. */
export function blockText(text: string): string {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map(inlineText)
    .join('\n')
    .trim()
    .replace(/\n+/g, (ends) => (ends.length > 1 ? '\n\n' : '  \n'));
}

/** A tag as Obsidian and others read it; undefined when nothing that may stand in one is left. */
export function tagText(tag: string): string | undefined {
  const name = tag
    .trim()
    .replace(/\s+/gu, '-')
    .replace(/[^\p{L}\p{M}\p{N}_/-]/gu, '');
  return name === '' ? undefined : `#${name}`;
}

/** A web address as a link's destination; undefined for any other scheme or what is no address. */
export function linkTarget(address: string): string | undefined {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return undefined;
  const { href } = new URL(address);
  return href.replace(/[()<>[\]\\`*_|]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}
