import type { SpeechServer } from '@/lib/store/speech-server';
import type { Word } from '@/lib/transcript/types';
import { parseAnswer } from './parse-answer';
import { readBody } from './read-body';
import { retryDelay } from './retry-delay';
import { transcriptionAddress } from './server-address';
import { silentClip } from './silent-clip';
import { describeRefusal, type SpeechFailure } from './speech-failure';

interface SpeechClientPorts {
  fetch(url: URL, init: RequestInit): Promise<Response>;
  /** Resolves after `seconds`, or at once when `signal` aborts. */
  wait(seconds: number, signal: AbortSignal): Promise<void>;
}

/** A piece of audio as it is sent. */
export interface SentPiece {
  audio: Blob;
  /** Servers tell the format by its extension. */
  name: string;
  /** Seconds of the whole audio. */
  start: number;
  end: number;
  /** What the audio is about: helps with the spelling of names. */
  prompt?: string;
}

export type Heard =
  { ok: true; words: Word[]; language?: string } | ({ ok: false } & SpeechFailure);

export type SpeechClient = ReturnType<typeof createSpeechClient>;

const mostTries = 5;
/** Seconds for one answer: a slow machine needs some minutes for a piece. */
const patience = 20 * 60;
/** Bytes: words of an hour with all that servers tell of them are some megabytes. */
const longestAnswer = 16_000_000;

/**
 * Speaks OpenAI's `POST /v1/audio/transcriptions`
 * (https://platform.openai.com/docs/api-reference/audio/createTranscription). It follows no redirect: the
 * audio goes where the listener was told it goes. Never throws; whoever aborted need not look at the answer.
 */
export function createSpeechClient({ fetch, wait }: SpeechClientPorts) {
  /** Sends a piece; asks again, after some time, while the server is busy, out of order or not reached. */
  async function hear(server: SpeechServer, piece: SentPiece, signal: AbortSignal): Promise<Heard> {
    for (let tries = 1; ; tries += 1) {
      const { heard, retryAfter } = await ask(server, piece, signal);
      if (heard.ok || signal.aborted) return heard;
      const isPassing = ['busy', 'server', 'network'].includes(heard.code);
      const delay = isPassing && tries < mostTries ? retryDelay(tries, retryAfter) : undefined;
      if (delay === undefined) return heard;
      await wait(delay, signal);
      if (signal.aborted) return heard;
    }
  }

  async function ask(
    server: SpeechServer,
    piece: SentPiece,
    signal: AbortSignal,
  ): Promise<{ heard: Heard; retryAfter?: string | null }> {
    const address = transcriptionAddress(server.address);
    const fail = (failure: Omit<SpeechFailure, 'host'>) => ({
      heard: { ok: false as const, host: address?.host ?? '', ...failure },
    });
    if (!address) return fail({ code: 'not-found' });
    try {
      const ends = AbortSignal.any([signal, AbortSignal.timeout(patience * 1000)]);
      const response = await fetch(address, request(server, piece, ends));
      const body = await (await readBody(response, longestAnswer))?.text();
      if (body === undefined) return fail({ code: 'bad-answer' });
      if (!response.ok) {
        const heard = {
          ok: false as const,
          ...describeRefusal(address.host, response.status, body),
        };
        return { heard, retryAfter: response.headers.get('retry-after') };
      }
      const answer = parseAnswer(JSON.parse(body), piece);
      return answer.ok ? { heard: answer } : fail({ code: answer.code });
    } catch (error) {
      return fail({ code: error instanceof SyntaxError ? 'bad-answer' : 'network' });
    }
  }

  return {
    hear,
    /** Tries address, key and model with a second of silence. */
    check: async (server: SpeechServer): Promise<Heard> => {
      const piece = { audio: silentClip(), name: 'silence.wav', start: 0, end: 1 };
      return (await ask(server, piece, new AbortController().signal)).heard;
    },
  };
}

function request(
  { key, model, language }: SpeechServer,
  piece: SentPiece,
  signal: AbortSignal,
): RequestInit {
  const body = new FormData();
  body.append('file', piece.audio, piece.name);
  if (model) body.append('model', model);
  body.append('response_format', 'verbose_json');
  body.append('timestamp_granularities[]', 'segment');
  body.append('timestamp_granularities[]', 'word');
  if (language) body.append('language', language);
  if (piece.prompt) body.append('prompt', piece.prompt);
  return {
    method: 'POST',
    headers: key ? { Authorization: `Bearer ${key}` } : {},
    body,
    signal,
    redirect: 'error',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
  };
}
