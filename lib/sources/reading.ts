import type { Chapter, ChapterList } from '@/lib/chapters/chapter';
import type { Episode } from '@/lib/feed/episode';
import type { FetchText } from '@/lib/messaging/fetch-text';
import type { ReadFeed } from '@/lib/messaging/read-feed';
import type { Database } from '@/lib/store/database';
import { rememberEpisode, saveChapters } from '@/lib/store/episodes';
import { describeStoreFailure, type StoreFailure } from '@/lib/store/failure';
import { latestTranscript, saveTranscript } from '@/lib/store/transcripts';
import type { Candidate } from '@/lib/transcript/candidate';
import { sameLines, sameTranscript } from '@/lib/transcript/same-transcript';
import type { Parsed, Transcript } from '@/lib/transcript/types';
import { loadChapters } from './load-chapters';
import { loadChoice, type Choice } from './load-choice';
import { loadTranscript } from './load-transcript';
import type { LoadFailure, LoadResult, Progress } from './loading';

/** What is being read: the episode of the page and its transcript, as far as they have come. */
export interface Reading {
  status: 'waiting' | 'loading' | 'ready' | 'none';
  /** Another number is another episode. */
  turn?: number;
  episode?: Episode;
  /** Id under which the episode is kept; undefined while the database has not answered or cannot. */
  episodeId?: string;
  transcript?: Transcript;
  /** What it will begin with, while the whole is still read. */
  head?: Parsed;
  /** Which of `choices` the transcript is; undefined for the one that was kept. */
  chosen?: Choice;
  /** The transcripts to choose from. */
  choices: Choice[];
  chapters?: ChapterList;
  /** How far the feed that is being read has come; absent while none is. */
  progress?: Progress;
  /** Sources that were tried and gave nothing. */
  failures: LoadFailure[];
  /** What a search for the show in Apple's directory would send; absent where it would be of no use. */
  unasked?: string;
}

export interface ReadingPorts {
  db: Database;
  fetchText: FetchText;
  readFeed: ReadFeed;
  readAudioChapters(url: string): Promise<Chapter[]>;
  /** Whether the listener allows, once for all, that Apple's directory is searched. */
  mayAsk(): boolean;
  /** Milliseconds since the epoch. */
  now(): number;
  onChange(reading: Reading): void;
  /** Resolves when what was shown just now is seen. */
  painted(): Promise<void>;
  onStoreFailure(failure: StoreFailure): void;
}

/**
 * Follows the page from episode to episode: remembers the episode, shows the best transcript there is as
 * soon as there is one, keeps it. The database may fail at every step; reading goes on without it.
 */
export function createReading(ports: ReadingPorts) {
  const { db, fetchText, readFeed, now, onChange } = ports;
  let current: Reading = { status: 'waiting', choices: [], failures: [] };
  let work = new AbortController();
  let reading = new AbortController();
  let latest: Turn | undefined;
  let remembering: Promise<string | undefined> = Promise.resolve(undefined);

  const keep = async <T>(action: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await action();
    } catch (error) {
      ports.onStoreFailure(describeStoreFailure(error));
      return undefined;
    }
  };

  function change(signal: AbortSignal, changes: Partial<Reading>) {
    if (signal.aborted) return;
    current = { ...current, ...changes };
    onChange(current);
  }

  /** Tells the database of the episode; shows the transcript that was kept until there is a newer one. */
  async function remember(signal: AbortSignal, episode: Episode) {
    const stored = await keep(() => rememberEpisode(db, episode, now()));
    change(signal, { episodeId: stored?.id });
    // Another episode is on the page by now: what was kept of this one is of no use.
    const kept =
      stored && !signal.aborted ? await keep(() => latestTranscript(db, stored.id)) : undefined;
    if (kept && isOwn(kept) && latest) latest.hasChosen = true;
    if (kept && (!current.transcript || isOwn(kept)))
      change(signal, { status: 'ready', transcript: kept, chosen: undefined });
    if (!current.chapters) change(signal, { chapters: stored?.chapterList });
    return { stored, kept };
  }

  /** Shows the page's episode; another `turn` is another episode, the same one brings more of it. */
  async function open(
    turn: number,
    episode: Episode,
    candidates: readonly Candidate[],
    noted?: readonly Chapter[],
  ): Promise<void> {
    const same = latest?.turn === turn;
    latest = { ...(same && latest), turn, episode, candidates, noted };
    if (!same) current = { status: 'loading', turn, choices: [], failures: [] };
    if (noted?.length && !current.chapters)
      current = { ...current, chapters: { clock: 'transcript', chapters: [...noted] } };
    await load(latest);
  }

  async function load(latestTurn: Turn): Promise<void> {
    const { candidates, mayAsk } = latestTurn;
    // What a feed has told of this episode stays, though the page does not know it.
    const episode = { ...current.episode, ...known(latestTurn.episode) };
    work.abort();
    work = new AbortController();
    reading = new AbortController();
    const { signal } = work;
    const stop = AbortSignal.any([signal, reading.signal]);
    // First of all, so that what is asked for is on its way while all else is done.
    const loading = loadTranscript({
      episode,
      candidates,
      fetchText,
      readFeed,
      mayAsk: mayAsk || ports.mayAsk(),
      signal: stop,
      onProgress: (progress) => change(signal, { progress }),
      async onHead(head) {
        change(signal, { head });
        // Also where a transcript that was kept is being drawn: to read this one keeps the frame from being painted.
        await ports.painted();
      },
      onTranscript(transcript, chosen) {
        if (latestTurn.hasChosen) return;
        const { lines } = current.transcript ?? transcript;
        // Lines that are on the screen stay as they are: those of ten hours take a while to draw.
        if (sameLines(lines, transcript.lines)) transcript = { ...transcript, lines };
        change(signal, { status: 'ready', transcript, chosen });
      },
    });
    const status = current.transcript ? 'ready' : 'loading';
    const none = { failures: [], progress: undefined, unasked: undefined, head: undefined };
    change(signal, { ...none, status, episode });
    const remembered = remember(signal, episode);
    remembering = remembered.then(({ stored }) => stored?.id);

    const loaded = await loading;
    const { stored, kept } = await remembered;
    if (signal.aborted) return;
    const { episode: found, choices, failures, unasked } = loaded;
    const { progress, transcript } = current;
    if (progress) failures.push({ candidate: progress.candidate, failure: { code: 'cancelled' } });
    const done = { choices, failures, unasked, progress: undefined, head: undefined };
    change(signal, { ...done, status: transcript ? 'ready' : 'none', episode: found });
    const fresh = latestTurn.hasChosen ? undefined : loaded.transcript;
    const isKept = kept && fresh && sameTranscript(kept, fresh);
    if (stored) await keep(() => store(stored.id, found, isKept ? undefined : fresh));
    await findChapters(stop, latestTurn, loaded, stored?.id);
  }

  async function findChapters(signal: AbortSignal, turn: Turn, loaded: LoadResult, id?: string) {
    if (signal.aborted) return;
    const { item, episode, failures } = loaded;
    const { noted } = turn;
    // What failed just now is not asked again.
    const candidates = turn.candidates.filter((it) => !failures.some((f) => f.candidate === it));
    const chapters = await loadChapters({ ...ports, episode, item, noted, candidates, signal });
    if (!chapters || signal.aborted) return;
    change(signal, { chapters });
    if (id !== undefined) await keep(() => saveChapters(db, id, chapters));
  }

  async function store(id: string, episode: Episode, transcript?: Transcript): Promise<void> {
    await rememberEpisode(db, episode, now());
    if (transcript) await saveTranscript(db, id, transcript, now());
  }

  /** Shows a transcript that the listener brought, chose or had made, and keeps it; no better one takes its place. */
  async function adopt(transcript: Transcript, chosen?: Choice): Promise<void> {
    const { signal } = work;
    if (!latest) return;
    latest.hasChosen = true;
    change(signal, { status: 'ready', transcript, chosen });
    const id = await remembering;
    if (id !== undefined) await keep(() => saveTranscript(db, id, transcript, now()));
  }

  return {
    open,
    adopt: (transcript: Transcript) => adopt(transcript),
    /** Tries all sources again. */
    retry: async () => latest && load(latest),
    /** Searches Apple's directory for the show, this once. */
    async askDirectory() {
      if (latest) await load((latest = { ...latest, mayAsk: true }));
    },
    /** Gives up the feed that is being read, and what would come after it. */
    cancel: () => reading.abort(),
    /** Shows another of the choices, whatever speaks against it; answers with why that failed. */
    async choose(choice: Choice): Promise<LoadFailure | undefined> {
      const { signal } = work;
      if (!latest || !current.episode) return undefined;
      const loaded = await loadChoice(choice, current.episode, fetchText, signal);
      if (signal.aborted) return undefined;
      if ('failure' in loaded) return loaded;
      await adopt(loaded, choice);
    },
    /** The id of the episode on the page, once the database has answered; undefined if it cannot. */
    rememberedId: () => remembering,
  };
}

/** The episode without the fields that say nothing. */
function known(episode: Episode): Episode {
  const { page, ...facts } = episode;
  return {
    page,
    ...Object.fromEntries(Object.entries(facts).filter(([, it]) => it !== undefined)),
  };
}

/** The listener brought it or had it made: what page or feed offer does not take its place. */
function isOwn({ source }: Transcript): boolean {
  return source.kind === 'import' || source.kind === 'speech';
}

/** One episode on the page, and what the listener wanted there. */
interface Turn {
  turn: number;
  episode: Episode;
  candidates: readonly Candidate[];
  /** Chapters that the page lists. */
  noted?: readonly Chapter[];
  /** Apple's directory may be searched this once. */
  mayAsk?: boolean;
  /** The transcript shown is the listener's choice: no better one takes its place. */
  hasChosen?: boolean;
}
