import { beforeEach, describe, expect, it } from 'vitest';
import { deleteEpisode } from '@/lib/store/bin';
import type { Database } from '@/lib/store/database';
import { rememberEpisode } from '@/lib/store/episodes';
import { latestTranscript } from '@/lib/store/transcripts';
import {
  addTranscription,
  changeTranscription,
  dropTranscriptions,
  findTranscription,
  finishTranscription,
  readPieceAudio,
  saveHeard,
  type Transcription,
} from '@/lib/store/transcriptions';
import { freshDatabase } from '@/tests/support/fresh-database';
import { someTranscript } from '@/tests/support/transcripts';

const page = 'https://example.com/1';
const words = [{ start: 0, end: 1, text: ' Hello.' }];
const made = someTranscript({ source: { kind: 'speech', format: 'verbose_json' } });

let db: Database;
let episodeId: string;

function transcription(fields: Partial<Transcription> = {}): Transcription {
  return {
    id: 'first',
    episodeId,
    host: 'speech.example.org',
    paused: false,
    extension: 'mp3',
    pieces: [
      { start: 0, end: 60 },
      { start: 54, end: 100 },
    ],
    ...fields,
  };
}

const audio = () => [new Blob(['one']), new Blob(['two'])];
const everything = async () => [await db.transcriptions.count(), await db.pieces.count()];

beforeEach(async () => {
  db = freshDatabase();
  episodeId = (await rememberEpisode(db, { page }, 1)).id;
  await addTranscription(db, transcription(), audio());
});

describe('a transcript in the making', () => {
  it('is kept with its audio', async () => {
    expect(await findTranscription(db, episodeId)).toEqual(transcription());
    expect(await (await readPieceAudio(db, 'first', 1))?.text()).toBe('two');
    expect(await readPieceAudio(db, 'first', 2)).toBeUndefined();
  });

  it('keeps what was heard and lets go of the audio', async () => {
    await saveHeard(db, 'first', 0, { words, language: 'en' });
    await saveHeard(db, 'first', 1, { words: [], language: 'de' });
    expect(await findTranscription(db, episodeId)).toMatchObject({
      language: 'en',
      pieces: [{ start: 0, end: 60, words }, { words: [] }],
    });
    expect(await everything()).toEqual([1, 0]);
  });

  it('can be paused, and go on with another server', async () => {
    await changeTranscription(db, 'first', { paused: true });
    expect(await findTranscription(db, episodeId)).toMatchObject({ paused: true });
    await changeTranscription(db, 'first', { paused: false, host: 'other.example' });
    expect(await findTranscription(db, episodeId)).toMatchObject({
      paused: false,
      host: 'other.example',
    });
  });

  it('gives way to its transcript when it is done', async () => {
    await finishTranscription(db, 'first', made, 5);
    expect(await latestTranscript(db, episodeId)).toMatchObject({ ...made, saved: 5 });
    expect(await everything()).toEqual([0, 0]);
  });

  it('leaves nothing when it is given up, not even by an answer that comes late', async () => {
    await dropTranscriptions(db, episodeId);
    await saveHeard(db, 'first', 0, { words });
    await finishTranscription(db, 'first', made, 5);
    await changeTranscription(db, 'first', { paused: true });
    expect(await everything()).toEqual([0, 0]);
    expect(await latestTranscript(db, episodeId)).toBeUndefined();
  });

  it('gives way to a new one', async () => {
    await addTranscription(db, transcription({ id: 'second' }), audio());
    expect(await findTranscription(db, episodeId)).toMatchObject({ id: 'second' });
    expect(await everything()).toEqual([1, 2]);
  });

  it('goes with its episode', async () => {
    await deleteEpisode(db, episodeId, 10);
    expect(await everything()).toEqual([0, 0]);
  });

  it('follows its episode when that turns out to be another one too', async () => {
    const enclosure = 'https://media.example.com/1.mp3';
    const other = await rememberEpisode(db, { page: 'https://example.org/2', enclosure }, 2);
    await rememberEpisode(db, { page, enclosure }, 3);
    expect(await db.episodes.count()).toBe(1);
    expect(await findTranscription(db, other.id)).toMatchObject({ id: 'first' });
    expect(await findTranscription(db, episodeId)).toMatchObject({ id: 'first' });
  });
});
