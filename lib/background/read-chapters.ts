import type { Chapter } from '@/lib/chapters/chapter';
import { parseId3Chapters } from '@/lib/chapters/id3/chapters';
import { id3TagSize } from '@/lib/chapters/id3/tag';
import { createGuardedRequest, type GuardedRequestOptions } from './guarded-request';
import { readPieces } from './read-pieces';

/** Most tags are shorter; one that says it is longer is asked for again, up to the second number. Bytes. */
const firstLook = 256 * 1024;
const mostBytes = 4 * 1024 * 1024;

/**
 * Makes the reader of the chapters in the head of an audio file. Asks only hosts that the listener
 * granted, and for no more than the head: hosts do not count that as a download. Empty where there are
 * none, whatever the reason.
 */
export function createReadChapters(
  network: GuardedRequestOptions,
): (url: string) => Promise<Chapter[]> {
  const readHead = createReadHead(network);
  return async (url) => {
    if (!URL.canParse(url) || !(await network.hasPermission(url).catch(() => false))) return [];
    const head = await readHead(url, firstLook);
    const size = id3TagSize(head) ?? 0;
    return parseId3Chapters(
      size > head.length && head.length >= firstLook
        ? await readHead(url, Math.min(size, mostBytes))
        : head,
    );
  };
}

function createReadHead(network: GuardedRequestOptions) {
  return async (url: string, length: number): Promise<Uint8Array> => {
    const headers = { Range: `bytes=0-${length - 1}` };
    const request = createGuardedRequest({
      ...network,
      // Firefox keeps a partial answer in its cache and gives it to a player that asks for all.
      fetch: (address, init) => network.fetch(address, { ...init, headers, cache: 'no-store' }),
    });
    const answer = await request(url, async (response) => ({
      ok: true as const,
      bytes: await firstBytes(response, length),
    }));
    return answer.ok ? answer.bytes : new Uint8Array();
  };
}

/** Servers that know no ranges send everything: the rest is left unread. */
async function firstBytes(response: Response, length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length);
  let at = 0;
  await readPieces(response, (piece) => {
    bytes.set(piece.subarray(0, length - at), at);
    at += Math.min(piece.length, length - at);
    return at === length;
  });
  return bytes.subarray(0, at);
}
