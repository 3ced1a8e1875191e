import type { ServerResponse } from 'node:http';

/**
 * Answers with `body`, or the part of it that a `Range` header asks for (RFC 9110 §14: one range of
 * bytes; several ranges get the whole, as the standard allows). Browsers seek in audio by this.
 */
export function sendBytes(
  response: ServerResponse,
  body: Uint8Array,
  { status, range, headOnly }: { status: number; range?: string; headOnly: boolean },
): void {
  response.setHeader('Accept-Ranges', 'bytes');
  const part = status === 200 && range ? parseRange(range, body.length) : undefined;
  if (part === 'unsatisfiable') {
    response.writeHead(416, { 'Content-Range': `bytes */${body.length}` }).end();
    return;
  }
  const { start, end } = part ?? { start: 0, end: body.length };
  if (part) response.setHeader('Content-Range', `bytes ${start}-${end - 1}/${body.length}`);
  response.writeHead(part ? 206 : status, { 'Content-Length': end - start });
  response.end(headOnly ? undefined : body.subarray(start, end));
}

/** `[start, end)` in bytes; undefined when the header is not one range of bytes. */
export function parseRange(
  header: string,
  size: number,
): { start: number; end: number } | 'unsatisfiable' | undefined {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header.trim()) ?? [];
  if (first === undefined || last === undefined || (first === '' && last === '')) return undefined;
  if (first === '') {
    const length = Math.min(Number(last), size);
    return length === 0 ? 'unsatisfiable' : { start: size - length, end: size };
  }
  const start = Number(first);
  const end = last === '' ? size : Math.min(Number(last) + 1, size);
  return start >= size || end <= start ? 'unsatisfiable' : { start, end };
}
