import type { MarkedSection, Row, Section } from './row';

const tailPhrase =
  /^(?:there aren['’]t (?:any )?comments yet|click on any sentence|leave a (?:comment|reply)|add a comment|post a comment|comments? ?\(?\d*\)?$|\d+ comments?$|discussion \(\d+\)|(?:log|sign) ?(?:in|up) to |(?:related|more|other|recent|next|previous) episodes?\b|you (?:may|might) also like|show more$|subscribe to our newsletter|©|copyright (?:©|\(c\)|\d)|all rights reserved|privacy policy|terms of (?:use|service)|back to top|transcribed by |powered by |(?:\w+ )?transcripts? (?:are|is|was|were|provided|may|by)\b|this transcript\b)/i;

const podscriptsTail =
  /\bThere aren['’]t (?:any )?comments yet for this episode\b|\bClick on any sentence in the transcript\b/;

/**
 * Ends the last section of a run where the page goes on with something else. Nothing marks that
 * place, so the other sections tell: which containers their rows stand in and how many rows they have.
 * What a row says helps only where the whole page is one container.
 */
export function trimTail<S extends Section>(run: S[]): S[] {
  const last = run.at(-1);
  if (!last) return run;
  const others = run.slice(0, -1);
  const known = new Set(others.flatMap((section) => section.rows.map((row) => row.path)));
  if (others.length === 0) known.add(last.path).add(last.rows[0]?.path ?? last.path);
  const usual = others.length === 0 ? 50 : 0;
  const most = others.reduce((longest, { rows: { length } }) => Math.max(longest, length), usual);
  const end = last.rows.findIndex((row, index) => index >= most || isTail(row, known));
  const rows = (end < 0 ? last.rows : last.rows.slice(0, end)).map(cutTail);
  return [...others, { ...last, text: cutTailText(last.text), rows }];
}

function isTail(row: Row, known: Set<string>): boolean {
  return row.kind === 'heading' || !known.has(row.path) || isTailPhrase(row.text);
}

/** Whether a row begins as what follows transcripts does, or as what publishers say about them. */
export function isTailPhrase(text: string): boolean {
  return tailPhrase.test(text);
}

function cutTail(row: Row): Row {
  return { ...row, text: cutTailText(row.text) };
}

function cutTailText(text: string): string {
  const at = text.search(podscriptsTail);
  return at < 0 ? text : text.slice(0, at);
}

const farJump = 10;

/**
 * Drops marks that come after the tail: where a heading or a tail phrase stands between two marks
 * that are ten times as far apart as usual, comments or other episodes with times have begun. Headings
 * alone do not end a run, since transcripts have them at chapters.
 */
export function cutAfterTail(run: MarkedSection[]): MarkedSection[] {
  const gaps = run.slice(1).map((section, index) => section.start - run[index]!.start);
  const usual = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
  const last = run.findIndex(
    ({ rows }, index) =>
      (gaps[index] ?? 0) > usual * farJump &&
      rows.some((row) => row.kind === 'heading' || isTailPhrase(row.text)),
  );
  return last < 0 ? run : run.slice(0, last + 1);
}
