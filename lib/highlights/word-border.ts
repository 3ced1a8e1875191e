// Words are cut alike in all languages that have spaces; those that have none the segmenter knows by their script.
const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** The beginning or end of a word that is nearest to an offset. UTF-16 units. */
export function wordBorder(text: string, offset: number): number {
  const found = segmenter.segment(text).containing(offset);
  if (!found) return offset;
  const end = found.index + found.segment.length;
  return offset - found.index < end - offset ? found.index : end;
}
