import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import type { IndexState } from '@/components/services';
import type { AnswerMessage } from '@/lib/services/search/messages';
import { joinBytes } from '@/lib/search/library/joined-bytes';
import { createSearchService } from '@/lib/services/search/search-service';
import { createSearchDatabase, type StoredSegment } from '@/lib/store/search-database';
import { libraryOf, putTranscript, type IndexedLibrary } from '@/tests/support/library-search';

/** Milliseconds: the machine may be busy. */
const patience = 10_000;

/** A service over a library, and all that it said. */
function serve({ db, search }: IndexedLibrary) {
  const said: AnswerMessage[] = [];
  let id = 0;
  let last: Promise<unknown> = Promise.resolve();
  const locked = <T>(change: () => Promise<T>) => {
    const done = last.then(change);
    last = done.catch(() => undefined);
    return done;
  };
  const service = createSearchService({
    db,
    search,
    settled: Promise.resolve(),
    locked,
    post: (it) => said.push(it),
  });
  return {
    said,
    locked,
    service,
    states: () => said.flatMap((it) => (it.type === 'state' ? [it.state] : [])),
    ask: (query: string) =>
      service.ask({ id: ++id, query, episodeIds: ['e0', 'e1', 'e2'], most: 10 }),
    until: (ids: string[]) =>
      vi.waitFor(() => {
        const last = said.findLast((it) => it.type === 'found');
        expect(last?.id).toBe(id);
        expect(last?.found.episodes.map(({ episodeId }) => episodeId)).toEqual(ids);
      }, patience),
    comesTo: (state: Partial<IndexState>) =>
      vi.waitFor(
        () => expect(said.findLast((it) => it.type === 'state')?.state).toMatchObject(state),
        patience,
      ),
  };
}

/** Damage to the segment of a library. */
const segment =
  (change: Partial<StoredSegment>) =>
  ({ search }: IndexedLibrary) =>
    search.segments.toCollection().modify(change);

const lamps = [['A lamp was lit.'], ['A rope.'], ['Another lamp, and a rope.']];

describe('the search service', () => {
  it('answers, and answers again when a transcript is saved', async () => {
    const library = await libraryOf(lamps);
    const { ask, until, service } = serve(library);
    ask('lamp');
    await until(['e0', 'e2']);
    await putTranscript(library.db, 1, ['Lamp upon lamp upon lamp.'], 2);
    await until(['e1', 'e0', 'e2']);
    service.stop();
  });

  it('answers from what another tab took into the index', async () => {
    const library = await libraryOf(lamps);
    const { ask, until, service, locked } = serve(library);
    ask('lamp');
    await until(['e0', 'e2']);
    // The other tab is first: nothing is left to be done here.
    await locked(async () => {
      await putTranscript(library.db, 1, ['Lamp upon lamp upon lamp.'], 2);
      await library.update();
    });
    await until(['e1', 'e0', 'e2']);
    service.stop();
  });

  it('says how far another tab is, and answers from what it has taken in so far', async () => {
    const library = await libraryOf([]);
    const { ask, until, service, comesTo, locked } = serve(library);
    const other = Promise.withResolvers<void>();
    const turn = locked(() => other.promise);
    ask('lamp');
    for (const at of [0, 2]) {
      await putTranscript(library.db, at, lamps[at]!);
      await comesTo({ ready: at / 2, total: at / 2 + 1 });
      await library.update();
      await until(at === 0 ? ['e0'] : ['e0', 'e2']);
    }
    await comesTo({ ready: 2, total: 2, mended: false });
    other.resolve();
    await turn;
    service.stop();
  });

  it('answers from an index that another tab made anew', async () => {
    const library = await libraryOf(lamps);
    const first = serve(library);
    first.ask('lamp');
    await first.until(['e0', 'e2']);
    const other = { ...library, search: createSearchDatabase() };
    await other.search.segments.clear();
    const second = serve(other);
    for (const tab of [first, second]) {
      tab.ask('rope');
      await tab.until(['e1', 'e2']);
      await tab.comesTo({ ready: 3, total: 3 });
      expect(tab.states().some(({ failure }) => failure)).toBe(false);
      tab.service.stop();
    }
    expect([...first.states(), ...second.states()].some(({ mended }) => mended)).toBe(true);
  });

  it('drops an index of an earlier format', async () => {
    const indexedDB = new IDBFactory();
    const former = new Dexie('marginear-search', { indexedDB, IDBKeyRange });
    former.version(2).stores({ segments: '++id', documents: 'transcriptId', outlines: '++id' });
    for (const table of former.tables) await table.add({ transcriptId: 't0' });
    former.close();
    const library = await libraryOf(lamps, indexedDB);
    expect([...library.search.backendDB().objectStoreNames]).toEqual([
      'documents',
      'filters',
      'segments',
    ]);
    const { ask, until, service } = serve(library);
    ask('lamp');
    await until(['e0', 'e2']);
    service.stop();
  });

  it('answers the newest question only', async () => {
    const { ask, until, service, said } = serve(await libraryOf(lamps));
    ask('lamp');
    ask('rope');
    await until(['e1', 'e2']);
    expect(said.flatMap((it) => (it.type === 'found' ? [it.id] : [])).every((id) => id === 2)).toBe(
      true,
    );
    service.stop();
  });

  it.each<[string, (library: IndexedLibrary) => Promise<unknown>]>([
    ['terms that are cut off', segment({ terms: 'a' })],
    ['terms that begin elsewhere', segment({ first: 1 })],
    ['rows of other bytes', segment({ rows: joinBytes([Uint8Array.of(9)]) })],
    ['a segment that is missing', ({ search }) => search.segments.clear()],
    ['filters that are missing', ({ search }) => search.filters.clear()],
    ['words that are missing', ({ search }) => search.documents.delete(1)],
    [
      'words that are other bytes',
      ({ search }) => search.documents.update(1, { 'words.tokens': Uint8Array.of(9, 0, 1) }),
    ],
    [
      'terms of other bytes',
      ({ search }) => search.documents.update(1, { terms: Uint8Array.of(0xff) }),
    ],
    ['words that are none', ({ search }) => search.documents.update(1, { words: 0 as never })],
    [
      'a document too many',
      ({ search }) =>
        search.documents.add({ transcriptId: 'x', saved: 1, episodeId: 'x' } as never),
    ],
  ])('makes an index anew with %s, and says so', async (_, damage) => {
    const library = await libraryOf(lamps);
    await damage(library);
    const { ask, until, comesTo, service } = serve(library);
    ask('lamp');
    await until(['e0', 'e2']);
    await comesTo({ ready: 3, total: 3, mended: true });
    service.stop();
  });

  it('makes an index that was deleted by hand anew', async () => {
    const library = await libraryOf(lamps);
    await library.search.delete();
    await library.search.open();
    const { ask, until, service } = serve(library);
    ask('lamp');
    await until(['e0', 'e2']);
    service.stop();
  });

  it('says why it can make none', async () => {
    const library = await libraryOf(lamps);
    await library.search.documents.clear();
    const full = new DOMException('', 'QuotaExceededError');
    vi.spyOn(library.search, 'transaction').mockRejectedValue(full);
    const { comesTo, service } = serve(library);
    await comesTo({ failure: 'full' });
    service.stop();
  });
});
