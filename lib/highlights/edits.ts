import { highlightParts, type Highlight, type HighlightPart } from './types';

/** What a person writes on a highlight. */
export type Written = Pick<Highlight, 'note' | 'tags' | 'colour'>;

/** The highlight with changes at a moment (milliseconds), which is noted for each part that is really another. */
export function withEdit(before: Highlight, changes: Partial<Highlight>, now: number): Highlight {
  const after = { ...before, ...changes };
  if (after.deleted === undefined) delete after.deleted;
  const changed = highlightParts.filter((part) => textOf(before, part) !== textOf(after, part));
  if (changed.length === 0 && before.deleted === after.deleted) return before;
  // A change is always newer than what it changed, even if the machine's clock was set back.
  const edited = Math.max(now, before.edited + 1);
  const edits = { ...before.edits, ...stamps(changed, () => edited) };
  return { ...after, edited, edits };
}

/**
 * One highlight of two with the same id: of each part the one that was changed last, as a last-writer-wins
 * register per field (Shapiro et al. 2011, A comprehensive study of CRDTs). In whichever order and however often highlights
 * are merged, the result is the same. Whether it is in the bin is for the later change of any kind to say: who wrote on it
 * wants it kept.
 */
export function mergeHighlights(a: Highlight, b: Highlight): Highlight {
  const latest = (part: HighlightPart) => {
    const [at, other] = [stampOf(a, part), stampOf(b, part)];
    return at > other || (at === other && textOf(a, part) >= textOf(b, part)) ? a : b;
  };
  const created = Math.min(a.created, b.created);
  const edited = Math.max(a.edited, b.edited);
  const { note } = latest('note');
  const { tags } = latest('tags');
  const { colour } = latest('colour');
  const deletedIn = (it: Highlight) => (it.edited === edited ? (it.deleted ?? 0) : 0);
  const deleted = Math.max(deletedIn(a), deletedIn(b));
  const { edits: _, deleted: __, ...place } = latest('place');
  const merged: Highlight = { ...place, note, tags, colour, created, edited };
  if (deleted > 0) merged.deleted = deleted;

  const at = (part: HighlightPart) => Math.max(stampOf(a, part), stampOf(b, part));
  if (highlightParts.every((part) => at(part) === edited)) return merged;
  const later = highlightParts.filter((part) => at(part) > Math.min(created, edited));
  return { ...merged, edits: stamps(later, at) };
}

/** Nothing of it is another, nor the moments of its changes. */
export function isUnchanged(before: Highlight, after: Highlight): boolean {
  return (
    before.created === after.created &&
    before.edited === after.edited &&
    before.deleted === after.deleted &&
    highlightParts.every(
      (part) =>
        textOf(before, part) === textOf(after, part) &&
        stampOf(before, part) === stampOf(after, part),
    )
  );
}

/**
 * Changes that were made to what stood there as `base`, for what stands there now: when both changed the note, both notes
 * stay, one below the other; tags that either added or took away are.
 */
export function rebaseEdit<T extends Partial<Written>>(
  changes: T,
  base: Partial<Written>,
  kept: Written,
): T {
  const rebased = { ...changes };
  const { note, tags } = changes;
  if (note !== undefined) rebased.note = joinNotes(note, base.note ?? kept.note, kept.note);
  if (tags !== undefined) rebased.tags = joinTags(tags, base.tags ?? kept.tags, kept.tags);
  return rebased;
}

function joinNotes(mine: string, base: string, kept: string): string {
  if (kept === base || holds(mine, kept)) return mine;
  if (mine === base || holds(kept, mine)) return kept;
  return `${kept}\n\n${mine}`;
}

/** Whole rows of it, not only letters. */
function holds(note: string, part: string): boolean {
  return part === '' || `\n${note}\n`.includes(`\n${part}\n`);
}

function joinTags(mine: readonly string[], base: readonly string[], kept: readonly string[]) {
  const taken = base.filter((tag) => !mine.includes(tag) || !kept.includes(tag));
  return [...new Set([...mine, ...kept])].filter((tag) => !taken.includes(tag));
}

/** A highlight from before parts had stamps, or that was never changed, has one for all. */
function stampOf({ edits, created, edited }: Highlight, part: HighlightPart): number {
  return edits ? (edits[part] ?? Math.min(created, edited)) : edited;
}

function stamps(parts: readonly HighlightPart[], at: (part: HighlightPart) => number) {
  return Object.fromEntries(parts.map((part) => [part, at(part)]));
}

/** The content of a part, to compare. */
function textOf(highlight: Highlight, part: HighlightPart): string {
  if (part !== 'place') return JSON.stringify(highlight[part]);
  const { quote, prefix, suffix, range, start, end, playbackStart, playbackEnd, speaker } =
    highlight;
  const { start: from, end: to } = range;
  const places = [from.line, from.offset, to.line, to.offset];
  return JSON.stringify([
    quote,
    prefix,
    suffix,
    places,
    start,
    end,
    playbackStart,
    playbackEnd,
    speaker,
  ]);
}
