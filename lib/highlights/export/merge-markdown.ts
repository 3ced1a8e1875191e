/** A file as a template makes it. */
export interface MarkdownFile {
  /** With its `---` lines, or empty. */
  frontMatter: string;
  body: string;
  /** Each highlight's own part of the body, and the block identifier that stands in it. */
  highlights: readonly { block: string; text: string }[];
}

/**
 * An existing file with the highlights that are not in it yet, at its end. All that stands in it stays to the letter:
 * whoever edited it is right, also about a highlight that has changed since. A highlight is in it if its block
 * identifier is.
 */
export function mergeMarkdown(existing: string, generated: MarkdownFile): string {
  const known = blockIds(existing);
  const missing = generated.highlights.filter(({ block }) => !known.has(block));
  if (missing.length === 0) return existing;
  const added = missing.map(({ text }) => `${text}\n`).join('\n');
  const gap = existing.endsWith('\n\n') ? '' : existing.endsWith('\n') ? '\n' : '\n\n';
  return existing + gap + added;
}

/** The identifiers of our blocks in a Markdown text; one that a quote speaks of is escaped there, and does not count. */
export function blockIds(text: string): Set<string> {
  return new Set(
    [...text.matchAll(/(?<!\\)\^(marginear-[A-Za-z0-9-]+)/g)].map(([, block]) => block!),
  );
}
