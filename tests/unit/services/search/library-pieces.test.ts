import { describe, expect, it } from 'vitest';
import { createLibraryPieces } from '@/lib/services/search/library-pieces';
import { libraryOf, putTranscript } from '@/tests/support/library-search';

const lamps = Array.from({ length: 12 }, (_, at) => [`Lamp number ${at}.`]);

describe('the pieces of the index', () => {
  it('are read ahead, so that they are there without the database', async () => {
    const { db, search } = await libraryOf(lamps);
    const pieces = createLibraryPieces(db, search);
    await pieces.index();
    await pieces.readAhead(() => true);
    await search.words.clear();
    expect((await pieces.documents(['t0', 't11'])).size).toBe(2);
  });

  it('are read ahead only while that is wanted', async () => {
    const { db, search } = await libraryOf(lamps);
    const pieces = createLibraryPieces(db, search);
    await pieces.index();
    let asked = 0;
    await pieces.readAhead(() => asked++ === 0);
    await search.words.clear();
    expect((await pieces.documents(['t0'])).size).toBe(1);
    await expect(pieces.documents(['t9'])).rejects.toThrow(RangeError);
  });

  it('are not held when they were read before the index changed', async () => {
    const { db, search, update } = await libraryOf(lamps);
    const pieces = createLibraryPieces(db, search);
    const reading = pieces.documents(['t0']);
    pieces.refresh();
    await reading;
    await putTranscript(db, 0, ['A rope.'], 2);
    await update();
    expect((await pieces.documents(['t0'])).get('t0')?.saved).toBe(2);
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
