import type { IndexedTranscript } from '@/lib/search/library/segment';
import type { StoredDocument } from '@/lib/store/search-database';

/** Words of transcripts that are held at most. */
const mostWords = 12_000_000;

/** Holds the transcripts that were read last, up to a size. */
export function createHeldDocuments(
  read: (transcriptIds: readonly string[]) => Promise<StoredDocument[]>,
) {
  let held = new Map<string, StoredDocument>();
  let words = 0;
  const drop = (transcriptId: string) => {
    words -= held.get(transcriptId)?.words.tokens.length ?? 0;
    held.delete(transcriptId);
  };
  const hold = (document: StoredDocument) => {
    drop(document.transcriptId);
    held.set(document.transcriptId, document);
    words += document.words.tokens.length;
    for (const id of held.keys()) {
      if (words <= mostWords) break;
      drop(id);
    }
  };
  return {
    /** By id; of a transcript that was taken out or replaced since nothing. */
    async get(wanted: readonly IndexedTranscript[]): Promise<Map<string, StoredDocument>> {
      const before = held;
      const isHeld = ({ transcriptId, saved }: IndexedTranscript) =>
        before.get(transcriptId)?.saved === saved;
      const found = new Map<string, StoredDocument>();
      for (const each of wanted.filter(isHeld)) {
        found.set(each.transcriptId, before.get(each.transcriptId)!);
      }
      const missing = wanted.filter((each) => !isHeld(each));
      if (missing.length === 0) return found;
      const saved = new Map(missing.map((each) => [each.transcriptId, each.saved]));
      for (const document of await read([...saved.keys()])) {
        if (saved.get(document.transcriptId) !== document.saved) continue;
        found.set(document.transcriptId, document);
        // What was read before the index was dropped is of other terms.
        if (before === held) hold(document);
      }
      return found;
    },
    isFull: () => words >= mostWords,
    clear() {
      held = new Map();
      words = 0;
    },
  };
}
