import type { ReadwiseFailure } from '@/components/library/files/readwise';
import type { ReadwiseHighlight } from '@/lib/highlights/export/readwise';
import { readBody } from '@/lib/speech/read-body';
import { retryDelay } from '@/lib/speech/retry-delay';
import { excerptOf } from '@/lib/transcript/text';

export interface ReadwisePorts {
  fetch(url: string, init: RequestInit): Promise<Response>;
  /** Resolves after `seconds`, or at once when `signal` aborts. */
  wait(seconds: number, signal: AbortSignal): Promise<void>;
}

const address = 'https://readwise.io/api/v2/highlights/';
const mostTries = 5;
/** Seconds for one answer. */
const patience = 60;
/** Bytes: it answers with the books that were changed. */
const longestAnswer = 1_000_000;

/**
 * Sends highlights to Readwise (https://readwise.io/api_deets), which takes 240 requests a minute and says with 429 and
 * `Retry-After` when that is too much. Never throws.
 */
export function createReadwiseClient({ fetch, wait }: ReadwisePorts) {
  async function ask(token: string, highlights: readonly ReadwiseHighlight[], signal: AbortSignal) {
    try {
      const response = await fetch(address, request(token, highlights, signal));
      if (response.ok) {
        void response.body?.cancel();
        return {};
      }
      const said = await (await readBody(response, longestAnswer))?.text();
      return {
        failure: describe(response.status, said ?? ''),
        retryAfter: response.headers.get('retry-after'),
      };
    } catch {
      return { failure: { code: 'network' as const } };
    }
  }

  return {
    /**
     * Answers with what went wrong, undefined if they were taken. Asks again, after some time, while the server is
     * busy, out of order or not reached; `onWait` hears for how many seconds.
     */
    async send(
      token: string,
      highlights: readonly ReadwiseHighlight[],
      signal: AbortSignal,
      onWait: (seconds: number) => void,
    ): Promise<ReadwiseFailure | undefined> {
      for (let tries = 1; ; tries += 1) {
        const { failure, retryAfter } = await ask(token, highlights, signal);
        if (!failure || signal.aborted) return failure;
        const isPassing = ['busy', 'server', 'network'].includes(failure.code);
        const delay = isPassing && tries < mostTries ? retryDelay(tries, retryAfter) : undefined;
        if (delay === undefined) return failure;
        onWait(delay);
        await wait(delay, signal);
        if (signal.aborted) return failure;
      }
    },
  };
}

function request(
  token: string,
  highlights: readonly ReadwiseHighlight[],
  signal: AbortSignal,
): RequestInit {
  return {
    method: 'POST',
    headers: { Authorization: `Token ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ highlights }),
    signal: AbortSignal.any([signal, AbortSignal.timeout(patience * 1000)]),
    redirect: 'error',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
  };
}

function describe(status: number, body: string): ReadwiseFailure {
  if (status === 401 || status === 403) return { code: 'unauthorized' };
  if (status === 429) return { code: 'busy' };
  if (status >= 500) return { code: 'server', status };
  const detail = /^\s*</.test(body) ? '' : excerptOf(body);
  return { code: 'refused', status, ...(detail && { detail }) };
}
