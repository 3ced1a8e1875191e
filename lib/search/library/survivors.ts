import type { Gone, IndexedTranscript, Segment } from './segment';

interface Survivors {
  /** What is still there, in order. */
  documents: IndexedTranscript[];
  /** Per segment and document: its place in `documents`, or -1. */
  places: Int32Array[];
  /** What was taken out of segments before these. */
  gone: Gone[];
}

/** Which documents of some segments in a row are still there: what a segment takes out is in one before it. */
export function survivorsOf(segments: readonly Segment[]): Survivors {
  const gone = new Map(segments.flatMap((segment) => segment.gone.map((each) => [each.id, each])));
  const documents: IndexedTranscript[] = [];
  const places = segments.map((segment) =>
    Int32Array.from(segment.documents, (each) =>
      gone.delete(each.id) ? -1 : documents.push(each) - 1,
    ),
  );
  return { documents, places, gone: [...gone.values()] };
}
