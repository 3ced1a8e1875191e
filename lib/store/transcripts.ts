import type { Transcript } from '@/lib/transcript/types';
import type { Database } from './database';
import { findEpisode } from './find-episode';
import type { StoredTranscript } from './types';

/** Keeps a transcript; it replaces the one its episode had from the same source. */
export function saveTranscript(
  db: Database,
  episodeId: string,
  transcript: Transcript,
  now: number,
): Promise<StoredTranscript> {
  return db.transaction('rw', db.transcripts, db.episodes, async () => {
    const episode = await findEpisode(db, episodeId);
    if (!episode) throw new Error(`No episode ${episodeId} to keep a transcript for`);
    const saved = { ...transcript, id: crypto.randomUUID(), episodeId: episode.id, saved: now };
    return absorbTranscript(db, saved);
  });
}

/** The transcript that was kept last. */
export async function latestTranscript(
  db: Database,
  episodeId: string,
): Promise<StoredTranscript | undefined> {
  const episode = await findEpisode(db, episodeId);
  if (!episode) return undefined;
  return (await byAge(db, episode.id))[0];
}

/** What changes when a transcript is saved, replaced, or given to another episode. */
export interface TranscriptStamp {
  transcriptId: string;
  episodeId: string;
  /** Milliseconds since the epoch. */
  saved: number;
}

/** The stamps of all transcripts, from the index alone: no transcript is read. */
export async function transcriptStamps(db: Database): Promise<TranscriptStamp[]> {
  const keys = await db.transcripts.orderBy('[id+saved+episodeId]').keys();
  return (keys as unknown as [string, number, string][]).map(
    ([transcriptId, saved, episodeId]) => ({ transcriptId, saved, episodeId }),
  );
}

/**
 * Keeps a record unless its episode has a later one from the same source; the record of a source
 * keeps its id, and an id that is taken by another source is not overwritten. Runs inside a transaction.
 */
export async function absorbTranscript(
  db: Database,
  transcript: StoredTranscript,
): Promise<StoredTranscript> {
  const siblings = await db.transcripts.where({ episodeId: transcript.episodeId }).toArray();
  const kept = siblings.find((other) => sourceOf(other) === sourceOf(transcript));
  if (kept && kept.saved > transcript.saved) return kept;
  const id = kept?.id ?? ((await db.transcripts.get(transcript.id)) && crypto.randomUUID());
  const record = id ? { ...transcript, id } : transcript;
  await db.transcripts.put(record);
  return record;
}

/** Leaves an episode one transcript per source, the latest. Runs inside a transaction. */
export async function dropReplacedTranscripts(db: Database, episodeId: string): Promise<void> {
  const sources = new Set<string>();
  for (const transcript of await byAge(db, episodeId)) {
    const source = sourceOf(transcript);
    if (sources.has(source)) await db.transcripts.delete(transcript.id);
    sources.add(source);
  }
}

async function byAge(db: Database, episodeId: string): Promise<StoredTranscript[]> {
  const transcripts = await db.transcripts.where({ episodeId }).toArray();
  return transcripts.sort((a, b) => b.saved - a.saved);
}

function sourceOf({ source }: StoredTranscript): string {
  return `${source.kind} ${source.url ?? ''}`;
}
