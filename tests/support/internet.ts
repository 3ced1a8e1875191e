import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { generate } from 'selfsigned';
import { sendBytes } from './byte-ranges.ts';

export interface SiteRequest {
  method: string;
  url: URL;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  /** What was posted, to be read once. */
  body?(): Promise<Uint8Array<ArrayBuffer>>;
}

export interface SiteResponse {
  /** 200 when absent. */
  status?: number;
  headers?: Readonly<Record<string, string>>;
  /** What is iterated is sent piece by piece, as it comes. */
  body?: string | Uint8Array | AsyncIterable<string>;
}

/**
 * Answers for one host. Undefined means 404, `reset` drops the connection. A slow site is one whose
 * promise settles late.
 */
export type Site = (
  request: SiteRequest,
) => SiteResponse | 'reset' | undefined | Promise<SiteResponse | 'reset' | undefined>;

export interface Internet {
  /** The proxy's port on 127.0.0.1. */
  readonly port: number;
  /** By host name; add or replace at any time. */
  readonly sites: Map<string, Site>;
  /** Everything asked for, in order, mapped hosts and others. */
  readonly requests: readonly SiteRequest[];
  close(): Promise<void>;
}

/**
 * A small internet on one port of this machine: a proxy that answers every host itself, with TLS too
 * (the certificate is self-signed, browsers must be told to accept it). Nothing leaves the machine: a
 * host that is not mapped is a 404.
 */
export async function startInternet(sites: Record<string, Site> = {}): Promise<Internet> {
  const map = new Map(Object.entries(sites));
  const requests: SiteRequest[] = [];
  const sockets = new Set<Socket>();
  const certificate = await generate([{ name: 'commonName', value: 'Marginear test internet' }]);

  const answer = (scheme: string) => (message: IncomingMessage, response: ServerResponse) => {
    const request = readRequest(message, scheme);
    requests.push(request);
    return respond(map.get(request.url.hostname), request, response);
  };
  const plain = createServer(answer('http'));
  const secure = createTlsServer(
    { key: certificate.private, cert: certificate.cert },
    answer('https'),
  );
  plain.on('connect', (_request, socket: Socket) => {
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    secure.emit('connection', socket);
  });
  plain.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => plain.listen(0, '127.0.0.1', resolve));

  return {
    port: (plain.address() as AddressInfo).port,
    sites: map,
    requests,
    close: () =>
      new Promise((resolve) => {
        plain.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** A request through the proxy names the whole address; inside a tunnel only the path and `Host`. */
function readRequest(message: IncomingMessage, scheme: string): SiteRequest {
  const base = `${scheme}://${message.headers.host ?? 'nowhere.invalid'}`;
  return {
    method: message.method ?? 'GET',
    url: URL.parse(message.url ?? '/', base) ?? new URL(base),
    headers: message.headers,
    body: async () => new Uint8Array(Buffer.concat(await message.toArray())),
  };
}

async function respond(site: Site | undefined, request: SiteRequest, response: ServerResponse) {
  const result = await answerOf(site, request);
  if (response.destroyed) return;
  if (result === 'reset') {
    response.socket?.destroy();
    return;
  }
  const { status = 200, headers = {}, body = '' } = result;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (typeof body === 'object' && Symbol.asyncIterator in body) {
    // The browser goes away in the middle when it has read enough.
    return void pipeline(Readable.from(body), response.writeHead(status)).catch(() => undefined);
  }
  sendBytes(response, typeof body === 'string' ? Buffer.from(body) : body, {
    status,
    range: request.headers.range as string | undefined,
    headOnly: request.method === 'HEAD',
  });
}

async function answerOf(
  site: Site | undefined,
  request: SiteRequest,
): Promise<SiteResponse | 'reset'> {
  const missing = { status: 404, body: `Nothing at ${request.url.href}` };
  try {
    return (await site?.(request)) ?? missing;
  } catch (error) {
    return { status: 500, body: String(error) };
  }
}

/** What browsers ask for on their own account. */
export function isOfBrowser({ hostname, pathname }: URL): boolean {
  return (
    pathname === '/favicon.ico' ||
    /\.(?:mozilla|google|googleapis|gvt1)\.(?:com|org|net)$/.test(hostname)
  );
}
