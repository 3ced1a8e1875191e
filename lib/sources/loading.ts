import type { Episode } from '@/lib/feed/episode';
import type { FeedItem } from '@/lib/feed/feed';
import type { FetchFailure, FetchText } from '@/lib/messaging/fetch-text';
import type { ReadFeed } from '@/lib/messaging/read-feed';
import type { Candidate, FeedCandidate } from '@/lib/transcript/candidate';
import type { Transcript } from '@/lib/transcript/types';
import type { Choice, OnHead } from './load-choice';
import { isBetter } from './trust';

/** Apple's podcast directory, asked for the address of the show's feed. */
export interface DirectoryCandidate {
  kind: 'directory';
  url: string;
}

/** A source that was tried and gave nothing, and why. */
export interface LoadFailure {
  candidate: Candidate | DirectoryCandidate;
  failure: FetchFailure | { code: 'not-a-transcript' | 'no-item' | 'no-show' | 'cancelled' };
}

export interface LoadResult {
  /** The best that was found, and which of the choices it is. */
  transcript?: Transcript;
  chosen?: Choice;
  /** What gave a transcript or was not tried; of several formats of one text, one. */
  choices: Choice[];
  failures: LoadFailure[];
  /** The episode with what its feed item adds. */
  episode: Episode;
  /** The feed item itself; absent where no feed was read or none lists the episode. */
  item?: FeedItem;
  /** What a search in Apple's directory would send; absent where it was made or would be of no use. */
  unasked?: string;
}

/** How far the reading of a feed has come. */
export interface Progress {
  candidate: FeedCandidate;
  bytes: number;
}

export interface LoadOptions {
  episode: Episode;
  candidates: readonly Candidate[];
  fetchText: FetchText;
  readFeed: ReadFeed;
  /** The listener allows that Apple's directory is searched for the show. */
  mayAsk?: boolean;
  signal?: AbortSignal;
  /** Hears of what a long transcript begins with. */
  onHead?: OnHead;
  /** Hears of the first transcript at once, and of every better one. */
  onTranscript?: (transcript: Transcript, chosen: Choice) => void;
  /** Hears now and then while a feed is read, and `undefined` when that is over. */
  onProgress?: (progress: Progress | undefined) => void;
}

export type Loading = ReturnType<typeof createLoading>;

/** The state of one load: what was found, what failed, what may be chosen. Silent once it was stopped. */
export function createLoading(options: LoadOptions) {
  const { episode, candidates, signal, onTranscript } = options;
  const choices = candidates.filter((candidate) => candidate.kind !== 'feed');
  const result: LoadResult = { failures: [], episode, choices };

  function fail(failed: LoadFailure) {
    if (signal?.aborted) return;
    result.failures.push(failed);
    result.choices = result.choices.filter((choice) => choice !== failed.candidate);
  }

  return {
    options,
    result,
    fail,
    /** A transcript with exact times is there. */
    isDone: () => signal?.aborted || result.transcript?.timing === 'cue',
    offer(choice: Choice, transcript: Transcript | LoadFailure) {
      if ('failure' in transcript) return fail(transcript);
      if (signal?.aborted || !isBetter(transcript, result.transcript)) return;
      result.transcript = transcript;
      result.chosen = choice;
      onTranscript?.(transcript, choice);
    },
  };
}
