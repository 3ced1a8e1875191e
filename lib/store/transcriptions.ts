import type { Transcript, Word } from '@/lib/transcript/types';
import type { Database } from './database';
import { findEpisode } from './find-episode';
import { saveTranscript } from './transcripts';

/** A transcript in the making, piece by piece. It is deleted when it is done or given up. */
export interface Transcription {
  id: string;
  episodeId: string;
  /** Host of the server that the listener agreed to have the audio sent to. */
  host: string;
  paused: boolean;
  /** What servers tell the format by, e.g. `mp3`. */
  extension: string;
  pieces: TranscribedPiece[];
  /** BCP 47, as the server heard it in the first piece. */
  language?: string;
}

/** A piece of the audio; all times are the audio's, in seconds. */
interface TranscribedPiece {
  start: number;
  end: number;
  /** What was heard; each text keeps the space before it. Absent until the server has answered. */
  words?: Word[];
}

/** The audio of a piece that is not done yet. */
export interface PieceAudio {
  transcriptionId: string;
  index: number;
  audio: Blob;
}

/** Keeps a new one with the audio of its pieces; one that the episode had is given up. */
export function addTranscription(
  db: Database,
  transcription: Transcription,
  audio: readonly Blob[],
): Promise<void> {
  return db.transaction('rw', db.transcriptions, db.pieces, async () => {
    await dropTranscriptions(db, transcription.episodeId);
    await db.transcriptions.add(transcription);
    const transcriptionId = transcription.id;
    await db.pieces.bulkAdd(audio.map((it, index) => ({ transcriptionId, index, audio: it })));
  });
}

/** The one of an episode; undefined if none is in the making. */
export async function findTranscription(
  db: Database,
  episodeId: string,
): Promise<Transcription | undefined> {
  const episode = await findEpisode(db, episodeId);
  return episode && db.transcriptions.where({ episodeId: episode.id }).first();
}

export function readTranscription(db: Database, id: string): Promise<Transcription | undefined> {
  return db.transcriptions.get(id);
}

export async function changeTranscription(
  db: Database,
  id: string,
  changes: Partial<Pick<Transcription, 'paused' | 'host'>>,
): Promise<void> {
  await db.transcriptions.update(id, changes);
}

/**
 * The audio of a piece, in memory: the upload of a Blob that still lies in the database sometimes never
 * ended in Firefox (3 of 15 tries, Firefox 153 ESR).
 */
export async function readPieceAudio(
  db: Database,
  id: string,
  index: number,
): Promise<Blob | undefined> {
  const audio = (await db.pieces.get([id, index]))?.audio;
  return audio && new Blob([await audio.arrayBuffer()], { type: audio.type });
}

/** Keeps what was heard in a piece, whose audio is no longer needed; nothing if it was given up meanwhile. */
export function saveHeard(
  db: Database,
  id: string,
  index: number,
  heard: { words: Word[]; language?: string },
): Promise<void> {
  return db.transaction('rw', db.transcriptions, db.pieces, async () => {
    await db.transcriptions.where({ id }).modify((transcription) => {
      transcription.pieces[index]!.words = heard.words;
      if (heard.language) transcription.language ??= heard.language;
    });
    await db.pieces.delete([id, index]);
  });
}

/** Keeps the finished transcript in place of its making; nothing if that was given up meanwhile. */
export function finishTranscription(
  db: Database,
  id: string,
  transcript: Transcript,
  now: number,
): Promise<void> {
  const { episodes, transcripts, transcriptions, pieces } = db;
  return db.transaction('rw', [episodes, transcripts, transcriptions, pieces], async () => {
    const made = await db.transcriptions.get(id);
    if (!made) return;
    await saveTranscript(db, made.episodeId, transcript, now);
    await dropTranscriptions(db, made.episodeId);
  });
}

/** Gives up what is in the making for an episode, audio included. */
export function dropTranscriptions(db: Database, episodeId: string): Promise<void> {
  return db.transaction('rw', db.transcriptions, db.pieces, async () => {
    const ids = await db.transcriptions.where({ episodeId }).primaryKeys();
    for (const id of ids) {
      await db.pieces.where('transcriptionId').equals(id).delete();
      await db.transcriptions.delete(id);
    }
  });
}
