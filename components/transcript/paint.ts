/**
 * Paints ranges by the CSS Custom Highlight API: the lines' DOM stays one text node each, so selection,
 * copy, find and print work and Preact is never surprised. In all browsers we support (manifest).
 */
export function paint(name: string, ranges: readonly Range[]): void {
  if (ranges.length === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, new Highlight(...ranges));
}
