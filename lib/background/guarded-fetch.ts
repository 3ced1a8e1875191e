import type { FetchFailure, FetchResult, FetchText } from '@/lib/messaging/fetch-text';
import { decodeText } from '@/lib/transcript/decode-text';
import { isPrivateAddress } from './private-address';
import { readBytes } from './read-bytes';

export interface GuardedFetchOptions {
  fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Whether the listener has granted the host of this address. */
  hasPermission: (url: string) => Promise<boolean>;
  /** Which addresses are never read; by default those of local networks. */
  isForbidden?: (url: URL) => boolean;
  /** Bytes after decompression. */
  mostBytes?: number;
  /** Milliseconds for the whole answer. */
  patience?: number;
}

/**
 * Makes the FetchText that reads addresses which strangers wrote into feeds and pages: http(s) on
 * the public internet only (checked again where redirects ended, before the body is read), without credentials or
 * referrer, with a cap on bytes and time.
 */
export function createGuardedFetch(options: GuardedFetchOptions): FetchText {
  const { isForbidden = isLocal, mostBytes = 32_000_000, patience = 30_000 } = options;

  async function get(url: URL, signal: AbortSignal): Promise<FetchResult> {
    const fail = (code: FetchFailure['code'], status?: number): FetchFailure => ({
      ok: false,
      code,
      host: url.host,
      ...(status !== undefined && { status }),
    });
    try {
      const response = await options.fetch(url.href, request(signal));
      const found = response.url || url.href;
      const refused = !isAllowed(new URL(found))
        ? fail('forbidden-address')
        : !response.ok && fail('http', response.status);
      if (refused) {
        await response.body?.cancel();
        return refused;
      }
      const bytes = await readBytes(response, mostBytes);
      if (!bytes) return fail('too-large');
      const header = response.headers.get('content-type') ?? undefined;
      const type = header?.split(';')[0]?.trim().toLowerCase() || undefined;
      return { ok: true, text: decodeText(bytes, header), type, url: found };
    } catch {
      if (signal.reason instanceof DOMException && signal.reason.name === 'TimeoutError')
        return fail('timeout');
      return fail((await isGranted(url)) ? 'network' : 'no-permission');
    }
  }

  const isAllowed = (url: URL) =>
    /^https?:$/.test(url.protocol) && !url.username && !url.password && !isForbidden(url);
  const isGranted = (url: URL) => options.hasPermission(url.href).catch(() => false);

  return async (address, signal) => {
    if (!URL.canParse(address)) return { ok: false, code: 'forbidden-address', host: '' };
    const url = new URL(address);
    if (!isAllowed(url)) return { ok: false, code: 'forbidden-address', host: url.host };
    const timeout = AbortSignal.timeout(patience);
    return get(url, signal ? AbortSignal.any([signal, timeout]) : timeout);
  };
}

function request(signal: AbortSignal): RequestInit {
  return {
    signal,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'default',
    redirect: 'follow',
  };
}

function isLocal(url: URL): boolean {
  return isPrivateAddress(url.hostname);
}
