/**
 * Paints ranges by the CSS Custom Highlight API: the lines' DOM stays one text node each, so selection,
 * copy, find and print work and Preact is never surprised. In all browsers we support (manifest).
 */
export function paint(name: string, ranges: readonly AbstractRange[]): void {
  if (ranges.length === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, highlightOf(name, ranges));
}

/** Where names overlap, the later one's colour is seen. */
const above: Record<string, number> = {
  'search-match': 1,
  'search-similar': 2,
  'search-current': 3,
};

function highlightOf(name: string, ranges: readonly AbstractRange[]): Highlight {
  const highlight = new Highlight();
  // One by one: as arguments, tens of thousands would not fit on the stack.
  for (const range of ranges) highlight.add(range);
  highlight.priority = above[name] ?? 0;
  return highlight;
}
