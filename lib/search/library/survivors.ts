import type { Gone, IndexedTranscript, Segment } from './segment';

interface Survivors {
  /** What is still there, in order. */
  documents: IndexedTranscript[];
  /** Per segment and document: its place in `documents`, or -1. */
  places: Int32Array[];
  /** What was taken out of segments before these. */
  gone: Gone[];
}

/**
 * Which documents of some segments in a row are still there: what a segment takes out is in one before it. A transcript
 * that was replaced is taken out by the segment that brings it anew, or by one before that.
 */
export function survivorsOf(segments: readonly Segment[]): Survivors {
  const gone = new Map<string, Gone>();
  const lasting = segments.toReversed().map(({ documents, gone: taken }) => {
    const stay = documents.map(({ transcriptId }) => !gone.delete(transcriptId));
    for (const each of taken) gone.set(each.transcriptId, each);
    return stay;
  });
  const documents: IndexedTranscript[] = [];
  const places = lasting
    .toReversed()
    .map((stay, at) =>
      Int32Array.from(stay, (stays, document) =>
        stays ? documents.push(segments[at]!.documents[document]!) - 1 : -1,
      ),
    );
  return { documents, places, gone: [...gone.values()] };
}
