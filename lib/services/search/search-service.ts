import type { IndexState } from '@/components/services';
import type { Database } from '@/lib/store/database';
import { describeStoreFailure } from '@/lib/store/failure';
import { watch } from '@/lib/store/live';
import type { SearchDatabase } from '@/lib/store/search-database';
import { transcriptStamps } from '@/lib/store/transcripts';
import { findInLibrary } from './find-in-library';
import { createLibraryPieces } from './library-pieces';
import type { AnswerMessage, QuestionMessage } from './messages';
import { updateIndex } from './update-index';

interface SearchPorts {
  db: Database;
  search: SearchDatabase;
  /** When it may be looked at what there is to do: what is asked at once should not wait for that. */
  settled: Promise<unknown>;
  /** Runs one change of the index at a time, over all tabs. */
  locked<T>(change: () => Promise<T>): Promise<T>;
  post(message: AnswerMessage): void;
}

interface SearchService {
  ask(question: QuestionMessage): void;
  stop(): void;
}

/**
 * Keeps the index to what is kept, and answers questions from it. A damaged index is dropped and made
 * anew, once; what fails then is told.
 */
export function createSearchService({
  db,
  search,
  settled,
  locked,
  post,
}: SearchPorts): SearchService {
  const pieces = createLibraryPieces(db, search);
  // Another tab drops a damaged index: numbers of the one that it makes anew mean other terms.
  search.on('versionchange', pieces.forget);
  let asked: QuestionMessage | undefined;
  let mending: Promise<void> | undefined;
  let mended = false;
  let state: IndexState = { ready: 0, total: 0, mended: false };

  const tell = (change: Partial<IndexState>) => {
    state = { ...state, ...change };
    post({ type: 'state', state });
  };
  const answer = async () => {
    const question = asked;
    if (!question) return;
    const found = await findInLibrary(pieces, question, () => asked !== question);
    if (!found) return;
    post({ type: 'found', id: question.id, found });
    // Who searches goes on typing, and is answered sooner from what is held.
    await pieces.readAhead(() => asked === question);
  };
  const refresh = () => {
    pieces.refresh();
    void run(answer);
  };
  const refreshIfChanged = async () => {
    if (!(await pieces.isCurrent())) refresh();
  };
  /** While another tab has its turn: says how far that is, finds what it has taken in. */
  const followOther = () =>
    watch(
      [search.documents, db.transcripts],
      async () => [await search.documents.count(), await db.transcripts.count()] as const,
      ([ready, total]) => {
        tell({ ready: Math.min(ready, total), total });
        void run(refreshIfChanged);
      },
    );
  const update = () => {
    const stopFollowing = followOther();
    return locked(async () => {
      stopFollowing();
      await updateIndex(db, search, pieces, (ready, total, changed) => {
        tell({ ready, total });
        if (changed) refresh();
      });
      await refreshIfChanged();
    });
  };
  const mend = async () => {
    tell({ ready: 0, mended: true });
    await locked(async () => {
      await search.delete();
      await search.open();
    });
    pieces.forget();
    await update();
    mended = true;
  };
  const run = async (action: () => Promise<void>) => {
    const lastChance = mended;
    try {
      await action();
    } catch (error) {
      const failure = describeStoreFailure(error).code;
      if (lastChance || failure === 'full') tell({ failure });
      // What broke before or while the index was made anew is asked again by that.
      else
        await (mending ??= mend().catch((again) =>
          tell({ failure: describeStoreFailure(again).code }),
        ));
    }
  };
  void run(async () => void (await Promise.all([pieces.index(), pieces.pairs()])));
  let stop: (() => void) | undefined;
  let stopped = false;
  void settled.then(() => {
    if (stopped) return;
    stop = watch(
      [db.transcripts],
      () => transcriptStamps(db),
      () => void run(update),
      (error) => tell({ failure: describeStoreFailure(error).code }),
    );
  });
  return {
    ask(question) {
      asked = question;
      void run(answer);
    },
    stop() {
      stopped = true;
      stop?.();
    },
  };
}
