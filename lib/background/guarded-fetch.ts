import type { FetchText } from '@/lib/messaging/fetch-text';
import { decodeText } from '@/lib/transcript/formats/decode-text';
import { createGuardedRequest, type GuardedRequestOptions } from './guarded-request';
import { readBytes } from './read-bytes';

export interface GuardedFetchOptions extends GuardedRequestOptions {
  /** Bytes after decompression. */
  mostBytes?: number;
}

/** Makes the FetchText of the background: a guarded request with a cap on bytes, decoded. */
export function createGuardedFetch(options: GuardedFetchOptions): FetchText {
  const { mostBytes = 20_000_000 } = options;
  const request = createGuardedRequest(options);
  return (address, signal) =>
    request(
      address,
      async (response, url) => {
        const bytes = await readBytes(response, mostBytes);
        if (!bytes) return 'too-large';
        const header = response.headers.get('content-type') ?? undefined;
        const type = header?.split(';')[0]?.trim().toLowerCase() || undefined;
        return { ok: true as const, text: decodeText(bytes, header), type, url };
      },
      signal,
    );
}
