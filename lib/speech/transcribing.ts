import type { Database } from '@/lib/store/database';
import { watch } from '@/lib/store/live';
import type { SpeechServer } from '@/lib/store/speech-server';
import {
  changeTranscription,
  dropTranscriptions,
  findTranscription,
  type Transcription,
} from '@/lib/store/transcriptions';
import { latestTranscript } from '@/lib/store/transcripts';
import type { Transcript } from '@/lib/transcript/types';
import { preparePieces, type AudioToHear } from './prepare-pieces';
import { hostOf, sendPieces } from './send-pieces';
import type { SpeechClient } from './speech-client';
import type { SpeechFailure } from './speech-failure';
import { countDone, transcriptSoFar } from './transcript-so-far';

/** How far a transcript in the making has come. */
export interface Making {
  /** `fetching` the audio comes to this machine; `sending` pieces of it are being heard. */
  stage: 'fetching' | 'sending' | 'paused' | 'failed';
  /** Bytes while fetching, pieces from then on. */
  done: number;
  of?: number;
  /** An estimate, from the second piece on. */
  secondsLeft?: number;
  failure?: SpeechFailure;
}

export interface TranscribingPorts {
  db: Database;
  client: SpeechClient;
  fetch(url: URL, init: RequestInit): Promise<Response>;
  server(): SpeechServer;
  now(): number;
  /** Does the work when no other tab does work of that name. */
  alone(name: string, signal: AbortSignal, work: () => Promise<void>): Promise<void>;
  onChange(making: Making | undefined, transcript: Transcript | undefined): void;
  onStoreFailure(error: unknown): void;
}

/**
 * Has the transcript of one episode made. What is to be done stands in the database, and is done by
 * whichever tab shows the episode: one that was begun goes on when the episode is opened again. Pausing, going on and
 * giving up change the record, and every tab obeys the record.
 */
export function createTranscribing(
  episodeId: string,
  audio: () => AudioToHear | undefined,
  ports: TranscribingPorts,
) {
  const { db, server } = ports;
  let record: Transcription | undefined;
  /** Whether the database has said if there is one. */
  let isKnown = false;
  let transcript: Transcript | undefined;
  let failure: SpeechFailure | undefined;
  let fetching: { abort: AbortController; received: number; total?: number } | undefined;
  let sending: AbortController | undefined;
  const pace = { audio: 0, took: 0 };

  const onHeard = (seconds: number, took: number) => {
    pace.audio += seconds;
    pace.took += took;
  };
  const show = () => ports.onChange(making(), transcript);
  const keep = (change: Promise<unknown>) => void change.catch(ports.onStoreFailure);

  function making(): Making | undefined {
    if (fetching) return { stage: 'fetching', done: fetching.received, of: fetching.total };
    if (!record) return failure && { stage: 'failed', done: 0, failure };
    const done = countDone(record);
    const counts = { done, of: record.pieces.length };
    if (record.paused) return { stage: failure ? 'failed' : 'paused', ...counts, failure };
    const left = record.pieces.at(-1)!.end - (record.pieces[done]?.start ?? 0);
    const secondsLeft = pace.audio > 0 ? (left / pace.audio) * pace.took : undefined;
    return { stage: 'sending', ...counts, secondsLeft };
  }

  async function take(found: Transcription | undefined) {
    const before = record;
    record = found;
    isKnown = true;
    if (found && (!before || countDone(before) !== countDone(found))) {
      transcript = countDone(found) > 0 ? transcriptSoFar(found) : undefined;
    }
    if (before && !found) {
      const kept = await latestTranscript(db, episodeId);
      transcript = kept?.source.kind === 'speech' ? kept : undefined;
    }
    if (!record || record.paused) sending?.abort();
    else void send(record.id);
    show();
  }

  async function send(id: string) {
    if (sending || stopped.signal.aborted) return;
    sending = new AbortController();
    const signal = AbortSignal.any([sending.signal, stopped.signal]);
    const { prompt } = audio() ?? {};
    try {
      await ports.alone(`transcription ${id}`, signal, async () => {
        failure = await sendPieces(id, { ...ports, prompt, signal, onHeard });
      });
    } catch (error) {
      if (!signal.aborted) {
        ports.onStoreFailure(error);
        keep(changeTranscription(db, id, { paused: true }));
      }
    }
    const wasAborted = signal.aborted;
    sending = undefined;
    // Paused and taken up again before the last request had ended.
    if (wasAborted && record && !record.paused) return void send(record.id);
    show();
  }

  async function begin() {
    const wanted = audio();
    if (!wanted || fetching) return;
    const abort = new AbortController();
    const progress = { abort, received: 0, total: undefined as number | undefined };
    fetching = progress;
    failure = undefined;
    show();
    const signal = AbortSignal.any([abort.signal, stopped.signal]);
    const onProgress = (received: number, total?: number) => {
      Object.assign(progress, { received, total });
      if (!signal.aborted) show();
    };
    try {
      const prepare = { db, fetch: ports.fetch, server: server(), signal, onProgress };
      const failed = await preparePieces(episodeId, wanted, prepare);
      if (!signal.aborted) failure = failed;
      // Given up while the pieces were being kept.
      if (abort.signal.aborted) await dropTranscriptions(db, episodeId);
    } catch (error) {
      ports.onStoreFailure(error);
    }
    if (fetching === progress) fetching = undefined;
    show();
  }

  const stopped = new AbortController();
  const unwatch = watch(
    [db.episodes, db.transcriptions],
    () => findTranscription(db, episodeId),
    (found) => void take(found),
    ports.onStoreFailure,
  );

  return {
    /** Begins, or goes on with what was paused or failed. */
    start() {
      if (!isKnown) return;
      if (!record) return void begin();
      failure = undefined;
      keep(changeTranscription(db, record.id, { paused: false, host: hostOf(server()) }));
    },
    pause() {
      if (record) keep(changeTranscription(db, record.id, { paused: true }));
    },
    /** Gives it up: nothing of it is kept. */
    cancel() {
      fetching?.abort.abort();
      fetching = undefined;
      failure = undefined;
      keep(dropTranscriptions(db, episodeId));
      show();
    },
    /** Another episode is shown: what is in the making waits until this one is again. */
    dispose() {
      stopped.abort();
      unwatch();
    },
  };
}
