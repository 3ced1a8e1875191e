import { describe, expect, it, vi } from 'vitest';
import { createLibraryPieces } from '@/lib/services/search/library-pieces';
import { dropIndex, segmentSizes } from '@/lib/store/search-pieces';
import { libraryOf, putTranscript } from '@/tests/support/library-search';

const idsOf = (documents: readonly { id: number }[]) => documents.map(({ id }) => id);

const lamps = Array.from({ length: 12 }, (_, at) => [`Lamp number ${at}.`]);

describe('the pieces of the index', () => {
  it('are read ahead, so that they are there without the database', async () => {
    const { db, search } = await libraryOf(lamps);
    const pieces = createLibraryPieces(db, search);
    const { documents } = await pieces.index();
    await pieces.readAhead(() => true);
    await search.documents.clear();
    expect((await pieces.documents(idsOf(documents))).size).toBe(lamps.length);
  });

  it('are read ahead only while that is wanted', async () => {
    const { db, search } = await libraryOf(lamps);
    const pieces = createLibraryPieces(db, search);
    const { documents } = await pieces.index();
    let asked = 0;
    await pieces.readAhead(() => asked++ === 0);
    await search.documents.clear();
    expect((await pieces.documents(idsOf(documents))).size).toBe(5);
  });

  it('are read again only where they changed', async () => {
    const { db, search, update } = await libraryOf(lamps);
    const pieces = createLibraryPieces(db, search);
    await pieces.index();
    await pieces.readAhead(() => true);
    await putTranscript(db, 0, ['A rope.'], 2);
    await update();
    const reading = vi.spyOn(search.documents, 'bulkGet');
    pieces.refresh();
    const { documents } = await pieces.index();
    expect((await pieces.documents(idsOf(documents))).size).toBe(lamps.length);
    expect(reading.mock.calls).toEqual([[[lamps.length + 1]]]);
  });

  it('leave out what was replaced since', async () => {
    const { db, search, update } = await libraryOf(lamps);
    const pieces = createLibraryPieces(db, search);
    const { documents } = await pieces.index();
    await putTranscript(db, 0, ['A rope.'], 2);
    await update();
    expect([...(await pieces.documents(idsOf(documents))).keys()]).not.toContain(1);
  });

  it('are none of an index that was made anew meanwhile', async () => {
    const { db, search, update } = await libraryOf(lamps);
    const pieces = createLibraryPieces(db, search);
    const { documents } = await pieces.index();
    await dropIndex(search);
    await update();
    expect((await pieces.documents(idsOf(documents))).size).toBe(0);
  });

  it('are none when the database was deleted', async () => {
    const { db, search, update } = await libraryOf(lamps);
    const pieces = createLibraryPieces(db, search);
    await pieces.readAhead(() => true);
    await search.delete({ disableAutoOpen: false });
    pieces.forget();
    await update();
    expect((await pieces.index()).documents).toHaveLength(lamps.length);
  });

  it('tell whether they are those of the index as it is kept', async () => {
    const { db, search, update } = await libraryOf(lamps);
    const pieces = createLibraryPieces(db, search);
    const isCurrent = async () => pieces.isOf((await segmentSizes(search)).map(({ id }) => id));
    await pieces.index();
    expect(await isCurrent()).toBe(true);
    await db.transcripts.delete('t3');
    await update();
    expect(await isCurrent()).toBe(false);
    pieces.refresh();
    await pieces.index();
    expect(await isCurrent()).toBe(true);
  });
});
