/** Where in what was typed the word stands that is being typed. */
interface TypedWord {
  from: number;
  to: number;
  /** Without `#`. */
  word: string;
}

function wordAt(typed: string, caret: number): TypedWord {
  const from = Math.max(
    0,
    ...[...typed.slice(0, caret).matchAll(/[\s,]/g)].map((it) => it.index + 1),
  );
  const rest = typed.slice(caret).search(/[\s,]/);
  const to = rest < 0 ? typed.length : caret + rest;
  return { from, to, word: typed.slice(from, to).replace(/^#+/, '') };
}

const most = 6;

/**
 * Tags that begin as the word at the caret does, in the order they are given in; then those that hold it. None of those
 * that stand there already.
 */
export function tagOffers(typed: string, caret: number, tags: readonly string[]): string[] {
  const { from, to, word } = wordAt(typed, caret);
  const others = new Set(`${typed.slice(0, from)} ${typed.slice(to)}`.split(/[\s,#]+/));
  const wanted = word.toLocaleLowerCase();
  const open = tags.filter((tag) => !others.has(tag) && tag !== word);
  const at = (tag: string) => tag.toLocaleLowerCase().indexOf(wanted);
  const begins = open.filter((tag) => at(tag) === 0);
  const holds = word === '' ? [] : open.filter((tag) => at(tag) > 0);
  return [...begins, ...holds].slice(0, most);
}

/** What was typed with a tag in place of the word at the caret, and where the caret goes. */
export function withTag(
  typed: string,
  caret: number,
  tag: string,
): { typed: string; caret: number } {
  const { from, to } = wordAt(typed, caret);
  const before = `${typed.slice(0, from)}${tag} `;
  return { typed: before + typed.slice(to).trimStart(), caret: before.length };
}
