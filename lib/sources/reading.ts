import type { Episode } from '@/lib/feed/episode';
import type { FetchText } from '@/lib/messaging/fetch-text';
import type { Database } from '@/lib/store/database';
import { rememberEpisode } from '@/lib/store/episodes';
import { describeStoreFailure, type StoreFailure } from '@/lib/store/failure';
import { latestTranscript, saveTranscript } from '@/lib/store/transcripts';
import type { Candidate } from '@/lib/transcript/candidate';
import type { Transcript } from '@/lib/transcript/types';
import { loadTranscript, type LoadFailure } from './load-transcript';

/** What is being read: the episode of the page and its transcript, as far as they have come. */
export interface Reading {
  status: 'waiting' | 'loading' | 'ready' | 'none';
  /** Another number is another episode. */
  turn?: number;
  episode?: Episode;
  /** Id under which the episode is kept; undefined while the database has not answered or cannot. */
  episodeId?: string;
  transcript?: Transcript;
  /** Sources that were tried and gave nothing. */
  failures: LoadFailure[];
}

export interface ReadingPorts {
  db: Database;
  fetchText: FetchText;
  /** Milliseconds since the epoch. */
  now(): number;
  onChange(reading: Reading): void;
  onStoreFailure(failure: StoreFailure): void;
}

/**
 * Follows the page from episode to episode: remembers the episode, shows the best transcript there is as
 * soon as there is one, keeps it. The database may fail at every step; reading goes on without it.
 */
export function createReading(ports: ReadingPorts) {
  const { db, fetchText, now, onChange } = ports;
  let current: Reading = { status: 'waiting', failures: [] };
  let work = new AbortController();
  let latest: { turn: number; episode: Episode; candidates: readonly Candidate[] } | undefined;
  let remembering: Promise<string | undefined> = Promise.resolve(undefined);

  const keep = async <T>(action: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await action();
    } catch (error) {
      ports.onStoreFailure(describeStoreFailure(error));
      return undefined;
    }
  };

  /** Shows the page's episode; another `turn` is another episode, the same one brings more of it. */
  async function open(
    turn: number,
    episode: Episode,
    candidates: readonly Candidate[],
  ): Promise<void> {
    work.abort();
    work = new AbortController();
    const { signal } = work;
    const same = latest?.turn === turn;
    latest = { turn, episode, candidates };
    const change = (changes: Partial<Reading>) => {
      if (signal.aborted) return;
      current = { ...current, ...changes };
      onChange(current);
    };
    if (!same) current = { status: 'loading', turn, failures: [] };
    change({ status: current.transcript ? 'ready' : 'loading', episode });

    const remembered = keep(() => rememberEpisode(db, episode, now())).then(async (stored) => {
      change({ episodeId: stored?.id });
      const kept = stored && (await keep(() => latestTranscript(db, stored.id)));
      // What the page or feed gives now is newer than what was kept.
      if (kept && !current.transcript) change({ status: 'ready', transcript: kept });
      return stored;
    });
    remembering = remembered.then((stored) => stored?.id);
    const loaded = await loadTranscript({
      episode,
      candidates,
      fetchText,
      signal,
      onTranscript: (transcript) => change({ status: 'ready', transcript }),
    });
    const stored = await remembered;
    if (signal.aborted) return;
    const transcript = loaded.transcript ?? current.transcript;
    change({
      status: transcript ? 'ready' : 'none',
      episode: loaded.episode,
      transcript,
      failures: loaded.failures,
    });
    if (!stored) return;
    await keep(async () => {
      await rememberEpisode(db, loaded.episode, now());
      if (loaded.transcript) await saveTranscript(db, stored.id, loaded.transcript, now());
    });
  }

  return {
    open,
    /** Tries all sources again. */
    retry: () =>
      latest ? open(latest.turn, latest.episode, latest.candidates) : Promise.resolve(),
    /** The id of the episode on the page, once the database has answered; undefined if it cannot. */
    rememberedId: () => remembering,
  };
}
