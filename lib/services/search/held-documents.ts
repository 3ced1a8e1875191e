import type { StoredDocument } from '@/lib/store/search-database';

/** Words of transcripts that are held at most. */
const mostWords = 16_000_000;

/** Holds the documents that were read last, up to a size. Under an id there is only ever one. */
export function createHeldDocuments(read: (ids: readonly number[]) => Promise<StoredDocument[]>) {
  const held = new Map<number, StoredDocument>();
  let words = 0;
  const hold = (document: StoredDocument) => {
    if (held.has(document.id)) return;
    held.set(document.id, document);
    words += document.words.tokens.length;
    for (const [id, { words: oldest }] of held) {
      if (words <= mostWords) break;
      words -= oldest.tokens.length;
      held.delete(id);
    }
  };
  return {
    /** By id; nothing of one that was taken out. */
    async get(wanted: readonly number[]): Promise<Map<number, StoredDocument>> {
      const missing = wanted.filter((id) => !held.has(id));
      const documents = wanted.flatMap((id) => held.get(id) ?? []);
      if (missing.length > 0) documents.push(...(await read(missing)));
      documents.forEach(hold);
      return new Map(documents.map((document) => [document.id, document]));
    },
    isFull: () => words >= mostWords,
    clear() {
      held.clear();
      words = 0;
    },
  };
}
