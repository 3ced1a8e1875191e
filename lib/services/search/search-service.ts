import type { IndexState } from '@/components/services';
import type { Database } from '@/lib/store/database';
import { describeStoreFailure } from '@/lib/store/failure';
import { watch } from '@/lib/store/live';
import type { SearchDatabase } from '@/lib/store/search-database';
import { dropIndex, segmentSizes, type SegmentSize } from '@/lib/store/search-pieces';
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

const idsOf = (segments: readonly SegmentSize[]) => segments.map(({ id }) => id);

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
  // Only who deletes the database gives ids again.
  search.on('versionchange', pieces.forget);
  let asked: QuestionMessage | undefined;
  let mending: Promise<void> | undefined;
  let mended = false;
  let state: IndexState = { ready: 0, total: 0, mended: false };

  const tell = (change: Partial<IndexState>) => {
    state = { ...state, ...change };
    // What was deleted is in the index for a moment longer.
    post({ type: 'state', state: { ...state, ready: Math.min(state.ready, state.total) } });
  };
  const fail = (error: unknown) => tell({ failure: describeStoreFailure(error).code });
  const answer = async () => {
    const question = asked;
    if (!question) return;
    const found = await findInLibrary(pieces, question, () => asked !== question);
    if (!found) return;
    post({ type: 'found', id: question.id, found });
    // Who searches goes on typing, and is answered sooner from what is held.
    await pieces.readAhead(() => asked === question);
  };
  const update = () => locked(() => updateIndex(db, search, pieces));
  const mend = async () => {
    const broken = idsOf(await segmentSizes(search));
    tell({ mended: true });
    await locked(async () => {
      // Another tab may have been first.
      if (`${idsOf(await segmentSizes(search))}` === `${broken}`) await dropIndex(search);
    });
    pieces.refresh();
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
      else await (mending ??= mend().catch(fail));
    }
  };
  /** Whichever tab makes the index: says how far that is, and finds what was taken in. */
  const followIndex = () =>
    watch(
      [search.segments],
      () => segmentSizes(search),
      (segments) => {
        tell({ ready: segments.reduce((sum, { added, gone }) => sum + added - gone, 0) });
        void run(async () => {
          if (await pieces.isOf(idsOf(segments))) return;
          pieces.refresh();
          await answer();
        });
      },
      fail,
    );
  const followTranscripts = () =>
    watch(
      [db.transcripts],
      () => transcriptStamps(db),
      ({ length: total }) => {
        tell({ total });
        void run(update);
      },
      fail,
    );
  // The filters first: while they are on their way the index is looked through.
  void run(async () => void (await Promise.all([pieces.pairs(), pieces.index()])));
  // Asked for names with the first answer.
  void db.open().catch(fail);
  const followNames = () =>
    watch([db.episodes, db.shows], () => Promise.resolve(), pieces.forgetNames, fail);
  let stops: (() => void)[] = [];
  let stopped = false;
  void settled.then(() => {
    if (!stopped) stops = [followIndex(), followTranscripts(), followNames()];
  });
  return {
    ask(question) {
      asked = question;
      void run(answer);
    },
    stop() {
      stopped = true;
      for (const stop of stops) stop();
    },
  };
}
