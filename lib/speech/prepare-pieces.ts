import type { Database } from '@/lib/store/database';
import type { SpeechServer } from '@/lib/store/speech-server';
import { addTranscription } from '@/lib/store/transcriptions';
import { cutAudio } from './cut-audio';
import { fetchAudio, type FetchAudioPorts } from './fetch-audio';
import { hostOf } from './send-pieces';
import type { SpeechFailure } from './speech-failure';

/** The audio that is to be transcribed, and what is known of it. */
export interface AudioToHear {
  address: string;
  /** Seconds. */
  duration?: number;
  /** Names that are likely to be said. */
  prompt?: string;
}

/** Seconds that pieces overlap. */
const overlap = 6;

interface PreparePorts extends FetchAudioPorts {
  db: Database;
  server: SpeechServer;
}

/**
 * Gets the audio, cuts it and keeps the pieces, ready to be sent. Answers with why that failed; throws only
 * what the database throws.
 */
export async function preparePieces(
  episodeId: string,
  { address, duration }: AudioToHear,
  ports: PreparePorts,
): Promise<SpeechFailure | undefined> {
  const { db, server, signal } = ports;
  const got = await fetchAudio(address, ports);
  if (!got.ok) return got;
  const limits = { bytes: server.mostMegabytes * 1e6, seconds: server.mostMinutes * 60, overlap };
  const cut = await cutAudio(got.audio, limits, duration);
  if (!cut.ok) return { code: cut.code, host: URL.parse(address)?.host ?? '' };
  if (signal.aborted) return undefined;
  const transcription = {
    id: crypto.randomUUID(),
    episodeId,
    host: hostOf(server),
    paused: false,
    extension: cut.extension,
    pieces: cut.pieces.map(({ start, end }) => ({ start, end })),
  };
  await addTranscription(
    db,
    transcription,
    cut.pieces.map(({ audio }) => audio),
  );
  return undefined;
}
