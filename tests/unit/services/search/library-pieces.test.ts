import { describe, expect, it, vi } from 'vitest';
import { createLibraryPieces } from '@/lib/services/search/library-pieces';
import { libraryOf, putTranscript } from '@/tests/support/library-search';

const lamps = Array.from({ length: 12 }, (_, at) => [`Lamp number ${at}.`]);

describe('the pieces of the index', () => {
  it('are read ahead, so that they are there without the database', async () => {
    const { db, search } = await libraryOf(lamps);
    const pieces = createLibraryPieces(db, search);
    const { documents } = await pieces.index();
    await pieces.readAhead(() => true);
    await search.documents.clear();
    expect((await pieces.documents(documents)).size).toBe(lamps.length);
  });

  it('are read ahead only while that is wanted', async () => {
    const { db, search } = await libraryOf(lamps);
    const pieces = createLibraryPieces(db, search);
    const { documents } = await pieces.index();
    let asked = 0;
    await pieces.readAhead(() => asked++ === 0);
    await search.documents.clear();
    expect((await pieces.documents(documents)).size).toBe(5);
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
    expect((await pieces.documents(documents)).size).toBe(lamps.length);
    expect(reading.mock.calls).toEqual([[['t0']]]);
  });

  it('leave out what was replaced since', async () => {
    const { db, search, update } = await libraryOf(lamps);
    const pieces = createLibraryPieces(db, search);
    const { documents } = await pieces.index();
    await putTranscript(db, 0, ['A rope.'], 2);
    await update();
    expect([...(await pieces.documents(documents)).keys()]).not.toContain('t0');
  });

  it('are not held when they were read before the index was dropped', async () => {
    const { db, search } = await libraryOf(lamps);
    const pieces = createLibraryPieces(db, search);
    const { documents } = await pieces.index();
    const reading = pieces.documents(documents);
    pieces.forget();
    await reading;
    await search.documents.clear();
    expect((await pieces.documents(documents)).size).toBe(0);
  });

  it('tell whether they are those of the index as it is kept', async () => {
    const { db, search, update } = await libraryOf(lamps);
    const pieces = createLibraryPieces(db, search);
    await pieces.index();
    expect(await pieces.isCurrent()).toBe(true);
    await db.transcripts.delete('t3');
    await update();
    expect(await pieces.isCurrent()).toBe(false);
    pieces.refresh();
    await pieces.index();
    expect(await pieces.isCurrent()).toBe(true);
  });
});
