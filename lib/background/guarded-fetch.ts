import type { FetchText } from '@/lib/messaging/fetch-text';
import { decodeText } from '@/lib/transcript/formats/decode-text';
import { createGuardedRequest, type GuardedRequestOptions } from './guarded-request';
import { readBytes } from './read-bytes';

export interface GuardedFetchOptions extends GuardedRequestOptions {
  /** Bytes after decompression. */
  mostBytes?: number;
}

/** What is sent ahead of a long text: enough for the lines that a screen shows. */
const headBytes = 16_000;
/** A shorter one is as soon there as its head. */
const longBytes = 60_000;

/** Makes the FetchText of the background: a guarded request with a cap on bytes, decoded. */
export function createGuardedFetch(options: GuardedFetchOptions): FetchText {
  const { mostBytes = 20_000_000 } = options;
  const request = createGuardedRequest(options);
  return (address, { signal, onHead } = {}) =>
    request(
      address,
      async (response, url) => {
        const header = response.headers.get('content-type') ?? undefined;
        const take = (head: Uint8Array) => onHead?.(decodeText(head, header));
        const isShort = Number(response.headers.get('content-length') ?? longBytes) < longBytes;
        const head = isShort ? undefined : { least: headBytes, take };
        const bytes = await readBytes(response, { most: mostBytes, head });
        if (!bytes) return 'too-large';
        const type = header?.split(';')[0]?.trim().toLowerCase() || undefined;
        return { ok: true as const, text: decodeText(bytes, header), type, url };
      },
      signal,
    );
}
