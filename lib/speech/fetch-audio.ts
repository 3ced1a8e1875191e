import { isPublicAddress } from '@/lib/feed/private-address';
import { readBody } from './read-body';
import type { SpeechFailure } from './speech-failure';

export interface FetchAudioPorts {
  fetch(url: URL, init: RequestInit): Promise<Response>;
  signal: AbortSignal;
  /** Bytes that have come, and how many there will be where the server says it. */
  onProgress(received: number, total?: number): void;
}

/** Bytes; twelve hours of ordinary MP3. */
const longestAudio = 700_000_000;

/**
 * Gets an episode's audio whole, from the public internet only, without cookies or referrer. An `http:`
 * address is asked by `https:`: from a frame in a secure page the other is blocked. Never throws.
 */
export async function fetchAudio(
  address: string,
  { fetch, signal, onProgress }: FetchAudioPorts,
): Promise<{ ok: true; audio: Blob } | ({ ok: false } & SpeechFailure)> {
  const url = URL.parse(address);
  const fail = (status?: number) => ({
    ok: false as const,
    code: 'no-audio' as const,
    host: url?.host ?? '',
    ...(status !== undefined && { status }),
  });
  if (!url || !isPublicAddress(address)) return fail();
  url.protocol = 'https:';
  try {
    const init = { signal, credentials: 'omit', referrerPolicy: 'no-referrer' } as const;
    const response = await fetch(url, init);
    if (!response.ok || !isPublicAddress(response.url || url.href)) {
      await response.body?.cancel();
      return response.ok ? fail() : fail(response.status);
    }
    const total = Number(response.headers.get('content-length')) || undefined;
    const audio = await readBody(response, longestAudio, (received) => onProgress(received, total));
    return audio ? { ok: true, audio } : { ok: false, code: 'too-large', host: url.host };
  } catch {
    return fail();
  }
}
