import type { FetchFailure } from '@/lib/messaging/fetch-text';
import { isPrivateAddress } from '@/lib/feed/private-address';

export interface GuardedRequestOptions {
  fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Whether the listener has granted the host of this address. */
  hasPermission: (url: string) => Promise<boolean>;
  /** Which addresses are never read; by default those of local networks. */
  isForbidden?: (url: URL) => boolean;
  /** Milliseconds for the whole answer. */
  patience?: number;
}

/**
 * Asks for `address` and lets `read` have the answer, which was found at `url`; `read` may give up with
 * a code. Never throws.
 */
type GuardedRequest = <Result extends object>(
  address: string,
  read: (response: Response, url: string) => Promise<Result | FetchFailure['code']>,
  signal?: AbortSignal,
) => Promise<Result | FetchFailure>;

/**
 * Makes the request that asks addresses which strangers wrote into feeds and pages: http(s) on
 * the public internet only (checked again where redirects ended, before the body is read), without
 * credentials or referrer, with a cap on time.
 */
export function createGuardedRequest(options: GuardedRequestOptions): GuardedRequest {
  const { isForbidden = isLocal, patience = 30_000 } = options;
  const isAllowed = (url: URL) =>
    /^https?:$/.test(url.protocol) && !url.username && !url.password && !isForbidden(url);
  const isGranted = (url: URL) => options.hasPermission(url.href).catch(() => false);

  return async (address, read, signal) => {
    const url = URL.parse(address);
    const fail = (code: FetchFailure['code'], status?: number): FetchFailure => ({
      ok: false,
      code,
      host: url?.host ?? '',
      ...(status !== undefined && { status }),
    });
    if (!url || !isAllowed(url)) return fail('forbidden-address');
    const limit = withTimeout(patience, signal);
    try {
      const response = await options.fetch(url.href, request(limit));
      const found = response.url || url.href;
      const refused = !isAllowed(new URL(found))
        ? fail('forbidden-address')
        : !response.ok && fail('http', response.status);
      if (refused) {
        await response.body?.cancel();
        return refused;
      }
      const result = await read(response, found);
      return typeof result === 'string' ? fail(result) : result;
    } catch {
      if (limit.reason instanceof DOMException && limit.reason.name === 'TimeoutError')
        return fail('timeout');
      return fail((await isGranted(url)) ? 'network' : 'no-permission');
    }
  };
}

function withTimeout(patience: number, signal?: AbortSignal): AbortSignal {
  const timeout = AbortSignal.timeout(patience);
  return signal ? AbortSignal.any([signal, timeout]) : timeout;
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
