import { openAudio, type AudioFetch } from './open-audio';
import { readBody } from './read-body';
import type { SpeechFailure } from './speech-failure';

export interface FetchAudioPorts {
  fetch: AudioFetch;
  signal: AbortSignal;
  /** Bytes that have come, and how many there will be where the server says it. */
  onProgress(received: number, total?: number): void;
}

/** Bytes; twelve hours of ordinary MP3. */
export const longestAudio = 700_000_000;

/** Gets an episode's audio whole (see `openAudio`). Never throws. */
export async function fetchAudio(
  address: string,
  { fetch, signal, onProgress }: FetchAudioPorts,
): Promise<{ ok: true; audio: Blob } | ({ ok: false } & SpeechFailure)> {
  const opened = await openAudio(address, fetch, signal);
  if (!opened.ok) return { ...opened, code: 'no-audio' };
  const { response } = opened;
  const host = URL.parse(address)?.host ?? '';
  const total = Number(response.headers.get('content-length')) || undefined;
  try {
    const audio = await readBody(response, longestAudio, (received) => onProgress(received, total));
    return audio ? { ok: true, audio } : { ok: false, code: 'too-large', host };
  } catch {
    return { ok: false, code: 'no-audio', host };
  }
}
