import type { Database } from '@/lib/store/database';
import type { SpeechServer } from '@/lib/store/speech-server';
import {
  changeTranscription,
  dropTranscriptions,
  finishTranscription,
  readPieceAudio,
  readTranscription,
  saveHeard,
} from '@/lib/store/transcriptions';
import { transcriptionAddress } from './server-address';
import type { SpeechClient } from './speech-client';
import type { SpeechFailure } from './speech-failure';
import { countDone, transcriptSoFar } from './transcript-so-far';

interface SendPorts {
  db: Database;
  client: SpeechClient;
  server(): SpeechServer;
  prompt?: string;
  /** Milliseconds since the epoch. */
  now(): number;
  signal: AbortSignal;
  /** A piece was heard: seconds of audio, and seconds it took. */
  onHeard(audio: number, took: number): void;
}

/**
 * Sends the pieces of a transcription that are not done, one after another, and keeps each answer before the
 * next is sent. It ends when the transcript is done and kept, when it was paused, given up or aborted, and pauses
 * it itself at a failure, which is the answer, and where the server is no longer the one the listener agreed to.
 */
export async function sendPieces(id: string, ports: SendPorts): Promise<SpeechFailure | undefined> {
  const { db, client, now, prompt, signal } = ports;
  while (!signal.aborted) {
    const current = await readTranscription(db, id);
    if (!current || current.paused) return undefined;
    const index = countDone(current);
    const piece = current.pieces[index];
    if (!piece) {
      await finishTranscription(db, id, transcriptSoFar(current), now());
      return undefined;
    }
    const server = ports.server();
    if (hostOf(server) !== current.host) {
      await changeTranscription(db, id, { paused: true });
      return undefined;
    }
    const audio = await readPieceAudio(db, id, index);
    if (!audio) {
      await dropTranscriptions(db, current.episodeId);
      return undefined;
    }
    const began = now();
    const name = `audio.${current.extension}`;
    const heard = await client.hear(server, { ...piece, audio, name, prompt }, signal);
    if (signal.aborted) return undefined;
    if (!heard.ok) {
      await changeTranscription(db, id, { paused: true });
      return heard;
    }
    await saveHeard(db, id, index, heard);
    ports.onHeard(piece.end - piece.start, (now() - began) / 1000);
  }
  return undefined;
}

/** Host of a server, empty where its address is none. */
export function hostOf({ address }: SpeechServer): string {
  return transcriptionAddress(address)?.host ?? '';
}
