import { isPublicAddress } from '@/lib/feed/private-address';

export type AudioFetch = (url: URL, init: RequestInit) => Promise<Response>;

/**
 * Asks for an episode's audio, from the public internet only, without cookies or referrer. An `http:` address is asked by
 * `https:`: from a frame in a secure page the other is blocked. Never throws.
 */
export async function openAudio(
  address: string,
  fetch: AudioFetch,
  signal: AbortSignal,
): Promise<{ ok: true; response: Response } | { ok: false; host: string; status?: number }> {
  const url = URL.parse(address);
  const refused = { ok: false as const, host: url?.host ?? '' };
  if (!url || !isPublicAddress(address)) return refused;
  url.protocol = 'https:';
  try {
    const init = { signal, credentials: 'omit', referrerPolicy: 'no-referrer' } as const;
    const response = await fetch(url, init);
    if (response.ok && isPublicAddress(response.url || url.href)) return { ok: true, response };
    await response.body?.cancel();
    return response.ok ? refused : { ...refused, status: response.status };
  } catch {
    return refused;
  }
}
