import { linkTarget } from './markdown-text';

/** A note as it is shown, made of the Markdown people write in notes: no HTML, images or tables. */
export type NoteBlock =
  | { kind: 'paragraph' | 'quote'; lines: Inline[][] }
  | { kind: 'heading'; level: number; content: Inline[] }
  | { kind: 'list'; ordered: boolean; items: Inline[][] }
  | { kind: 'code'; text: string };

export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'code'; text: string }
  | { kind: 'strong'; content: Inline[] }
  | { kind: 'emphasis'; content: Inline[] }
  | { kind: 'link'; href: string; content: Inline[] };

/** With the name of a language at most: words behind it would be lost. */
const fence = /^ {0,3}(```|~~~)[\w+-]*\s*$/;
const heading = /^ {0,3}(#{1,6})[ \t]+/;
const quote = /^ {0,3}> ?/;
const item = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+/;

/**
 * Reads a note's Markdown, a part of CommonMark (https://spec.commonmark.org): headings, lists of one level, quotes, code,
 * emphasis, links to web addresses. What is none of it is text; line ends stay, as in GitHub's comments.
 */
export function parseNote(note: string): NoteBlock[] {
  const blocks: NoteBlock[] = [];
  const lines = note.split(/\r\n|[\n\r]/);
  for (let at = 0; at < lines.length;) {
    if (lines[at]!.trim() === '') at++;
    else {
      const { block, end } = readBlock(lines, at);
      blocks.push(block);
      at = end;
    }
  }
  return blocks;
}

/** The block that begins at a line, and the line behind it. */
function readBlock(lines: readonly string[], from: number): { block: NoteBlock; end: number } {
  const line = lines[from]!;
  const until = (isOther: (line: string) => boolean) => {
    let end = from + 1;
    while (end < lines.length && !isOther(lines[end]!)) end++;
    return end;
  };
  const inlines = (end: number, mark?: RegExp) =>
    lines.slice(from, end).map((it) => parseInline(mark ? it.replace(mark, '') : it));

  const fenced = fence.exec(line)?.[1];
  if (fenced) {
    const end = until((next) => next.trim() === fenced);
    return { block: { kind: 'code', text: lines.slice(from + 1, end).join('\n') }, end: end + 1 };
  }
  const hashes = heading.exec(line);
  if (hashes) {
    const content = parseInline(line.slice(hashes[0].length));
    return { block: { kind: 'heading', level: hashes[1]!.length, content }, end: from + 1 };
  }
  if (quote.test(line)) {
    const end = until((next) => !quote.test(next));
    return { block: { kind: 'quote', lines: inlines(end, quote) }, end };
  }
  if (item.test(line)) {
    const ordered = isNumbered(line);
    const end = until((next) => !item.test(next) || isNumbered(next) !== ordered);
    return { block: { kind: 'list', ordered, items: inlines(end, item) }, end };
  }
  const end = until((next) => next.trim() === '' || opensBlock(next));
  return { block: { kind: 'paragraph', lines: inlines(end) }, end };
}

function isNumbered(line: string): boolean {
  return /^\s*\d/.test(line);
}

function opensBlock(line: string): boolean {
  return [fence, heading, quote, item].some((opening) => opening.test(line));
}

/** Each alternative ends at the first character that cannot belong to it, so that no text takes more than linear time. */
const syntax = new RegExp(
  [
    String.raw`\\(?<escaped>[!-\/:-@\[-\x60\{-~])`,
    '`(?<code>[^`]+)`',
    String.raw`\*\*(?=\S)(?<strong>[^*]+)(?<=\S)\*\*`,
    String.raw`(?<![\p{L}\p{N}_])__(?=\S)(?<strongToo>[^_]+)(?<=\S)__(?![\p{L}\p{N}_])`,
    String.raw`\*(?=\S)(?<emphasis>[^*]+)(?<=\S)\*`,
    String.raw`(?<![\p{L}\p{N}_])_(?=\S)(?<emphasisToo>[^_]+)(?<=\S)_(?![\p{L}\p{N}_])`,
    String.raw`\[(?<label>[^\[\]]+)\]\((?<target>[^\s()\[]+)\)`,
    String.raw`(?<address>https?://[^\s<>\[\]()*\x60]+[^\s<>\[\]()*\x60.,;:!?"'])`,
  ].join('|'),
  'giu',
);

function parseInline(text: string): Inline[] {
  const content: Inline[] = [];
  let plain = '';
  let from = 0;
  const add = (inline: Inline) => {
    if (plain) content.push({ kind: 'text', text: plain });
    plain = '';
    content.push(inline);
  };
  for (const match of text.matchAll(syntax)) {
    plain += text.slice(from, match.index);
    from = match.index + match[0].length;
    const parsed = inlineOf(match.groups!);
    if (parsed) add(parsed);
    else plain += match.groups!.escaped ?? match[0];
  }
  plain += text.slice(from);
  if (plain) content.push({ kind: 'text', text: plain });
  return content;
}

function inlineOf(found: Record<string, string | undefined>): Inline | undefined {
  if (found.code) return { kind: 'code', text: found.code };
  const strong = found.strong ?? found.strongToo;
  if (strong) return { kind: 'strong', content: parseInline(strong) };
  const emphasis = found.emphasis ?? found.emphasisToo;
  if (emphasis) return { kind: 'emphasis', content: parseInline(emphasis) };
  const href = linkTarget(found.target ?? found.address ?? '');
  if (!href) return undefined;
  const label = found.label ?? found.address!;
  return { kind: 'link', href, content: [{ kind: 'text', text: label }] };
}
