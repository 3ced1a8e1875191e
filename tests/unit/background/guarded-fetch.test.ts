import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createGuardedFetch, type GuardedFetchOptions } from '@/lib/background/guarded-fetch';

/** Answers by path; the tests' servers live on loopback, so only `localhost` counts as local here. */
const routes: Record<string, RequestListener> = {
  '/feed': (_, response) =>
    response.setHeader('content-type', 'Text/XML; charset=utf-8').end('<rss/>'),
  '/latin': (_, response) =>
    response
      .setHeader('content-type', 'text/plain; charset=iso-8859-1')
      .end(Buffer.from('café au lait', 'latin1')),
  '/moved': (_, response) => response.writeHead(302, { location: '/feed' }).end(),
  '/inside': (request, response) =>
    response
      .writeHead(302, { location: `http://localhost:${request.socket.localPort}/secret` })
      .end(),
  '/secret': (_, response) => response.end('secret'),
  '/missing': (_, response) => response.writeHead(404).end('nothing here'),
  '/empty': (_, response) => response.writeHead(204).end(),
  '/large': (_, response) => response.end('a'.repeat(5_000)),
  '/bomb': (_, response) =>
    response.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(2_000_000))),
  '/long': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/vtt' });
    response.write('WEBVTT\n' + 'a'.repeat(20_000), () => response.end('b'.repeat(60_000)));
  },
  '/said-to-be-short': (_, response) => response.end('a'.repeat(20_000)),
  '/silent': () => {},
  '/stalling': (_, response) => void response.write('begin'),
  '/cut': (_, response) => {
    response.writeHead(200, { 'content-length': 100 });
    response.write('begin', () => response.destroy());
  },
};

let server: Server;
let origin: string;

beforeEach(async () => {
  server = createServer((request, response) => routes[request.url ?? '']?.(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const refuse = () => Promise.reject(new TypeError('Failed to fetch'));

const guarded = (options: Partial<GuardedFetchOptions> = {}) =>
  createGuardedFetch({
    fetch: (url, init) => fetch(url, init),
    hasPermission: () => Promise.resolve(true),
    isForbidden: ({ hostname }) => hostname === 'localhost',
    mostBytes: 4_000,
    ...options,
  });

test('gives text, type and address', async () => {
  expect(await guarded()(`${origin}/feed`)).toEqual({
    ok: true,
    text: '<rss/>',
    type: 'text/xml',
    url: `${origin}/feed`,
  });
});

test.each([
  ['/moved', { ok: true, text: '<rss/>', url: '/feed' }],
  ['/latin', { ok: true, text: 'café au lait' }],
  ['/empty', { ok: true, text: '' }],
  ['/missing', { ok: false, code: 'http', status: 404 }],
  ['/inside', { ok: false, code: 'forbidden-address' }],
  ['/large', { ok: false, code: 'too-large' }],
  ['/bomb', { ok: false, code: 'too-large' }],
  ['/cut', { ok: false, code: 'network' }],
])('answers %s with %j', async (path, expected) => {
  const answer = await guarded()(origin + path);
  const url = 'url' in expected && { url: origin + expected.url };
  expect(answer).toMatchObject({ ...expected, ...url });
});

test.each(['/silent', '/stalling'])('gives up on %s after its patience', async (path) => {
  const { host } = new URL(origin);
  expect(await guarded({ patience: 50 })(origin + path)).toEqual({
    ok: false,
    code: 'timeout',
    host,
  });
});

test('stops when asked to', async () => {
  const stop = new AbortController();
  const answer = guarded()(`${origin}/stalling`, { signal: stop.signal });
  stop.abort();
  expect(await answer).toMatchObject({ ok: false, code: 'network' });
});

test.each([
  ['with the listener’s grant a network failure', () => Promise.resolve(true), 'network'],
  ['without it a missing permission', () => Promise.resolve(false), 'no-permission'],
  ['and where nobody knows, too', () => Promise.reject(new Error('gone')), 'no-permission'],
])('calls a refused request %s', async (_, hasPermission, code) => {
  const fetchText = guarded({ fetch: refuse, hasPermission });
  expect(await fetchText('https://feeds.example/a')).toEqual({
    ok: false,
    code,
    host: 'feeds.example',
  });
});

test.each([
  'file:///etc/passwd',
  'data:text/plain,a',
  'blob:https://x.example/1',
  'ftp://feeds.example/a',
  'https://user:secret@feeds.example/a',
  'http://127.0.0.1/',
  'http://0x7f000001/',
  'http://[::ffff:10.0.0.1]/',
  'http://router.local/',
  'not an address',
  '',
])('does not ask %s', async (address) => {
  const ask = vi.fn<GuardedFetchOptions['fetch']>();
  const answer = await guarded({ fetch: ask, isForbidden: undefined })(address);
  expect(answer).toMatchObject({ ok: false, code: 'forbidden-address' });
  expect(ask).not.toHaveBeenCalled();
});

test('asks without credentials and referrer', async () => {
  const ask = vi.fn<GuardedFetchOptions['fetch']>(() => Promise.resolve(new Response('a')));
  await guarded({ fetch: ask })('https://feeds.example/a');
  expect(ask).toHaveBeenCalledWith(
    'https://feeds.example/a',
    expect.objectContaining({
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'follow',
      cache: 'default',
    }),
  );
});

test('tells what a long text begins with, once, and then the whole', async () => {
  const onHead = vi.fn<(head: string) => void>();
  const answer = await guarded({ mostBytes: 100_000 })(`${origin}/long`, { onHead });
  expect(answer).toMatchObject({ ok: true });
  expect(onHead).toHaveBeenCalledOnce();
  const [head] = onHead.mock.calls[0]!;
  expect(head.length).toBeGreaterThanOrEqual(16_000);
  expect(head).toMatch(/^WEBVTT\na+$/);
});

test('tells no beginning of a text that is as soon there as a whole', async () => {
  const onHead = vi.fn<(head: string) => void>();
  await guarded({ mostBytes: 100_000 })(`${origin}/said-to-be-short`, { onHead });
  expect(onHead).not.toHaveBeenCalled();
});
