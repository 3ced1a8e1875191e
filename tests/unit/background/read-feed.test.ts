import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createReadFeed, type ReadFeedPorts } from '@/lib/background/read-feed';

const head = '<?xml version="1.0" encoding="iso-8859-1"?><rss><channel><title>Café Ferry</title>';
const item = (n: number) =>
  `<item><title>Number ${n}</title><guid>${n}</guid><enclosure url="/m/${n}.mp3"/><description>${'x'.repeat(1_000)}</description><podcast:transcript url="${n}.vtt"/></item>`;
const items = Array.from({ length: 200 }, (_, n) => item(n)).join('');

/** Bytes that the server was let write before the reader went away. */
let sent = 0;
/** Never ends of itself: what stops is the reader. */
const endless: RequestListener = (_, response) => {
  response.write(Buffer.from(head, 'latin1'));
  const more = () => {
    sent += items.length;
    if (!response.destroyed) response.write(items, () => setImmediate(more));
  };
  more();
};
const routes: Record<string, RequestListener> = {
  '/whole': (_, response) => response.end(Buffer.from(head + items, 'latin1')),
  '/endless': endless,
  '/cut': (_, response) => {
    response.writeHead(200, { 'content-length': 1_000_000 });
    response.write(head + item(1), () => response.destroy());
  },
  '/moved/rss': (_, response) => response.writeHead(302, { location: '/shows/7/whole' }).end(),
  '/shows/7/whole': (_, response) => response.end(Buffer.from(head + items, 'latin1')),
  '/page': (_, response) => response.end('<!doctype html><title>Number 7</title>'),
  '/missing': (_, response) => response.writeHead(404).end(),
};

let server: Server;
let origin: string;

beforeEach(async () => {
  sent = 0;
  server = createServer((request, response) => routes[request.url ?? '']?.(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const reader = (ports: Partial<ReadFeedPorts> = {}) =>
  createReadFeed({
    fetch: (url, init) => fetch(url, init),
    hasPermission: () => Promise.resolve(true),
    isForbidden: () => false,
    ...ports,
  });
const page = 'https://ferry.example/7';

test('finds the item, in the encoding that the feed declares', async () => {
  const answer = await reader()(`${origin}/whole`, { page, title: 'Number 7' });
  expect(answer).toMatchObject({
    ok: true,
    feed: { url: `${origin}/whole`, title: 'Café Ferry' },
    item: { guid: '7', transcripts: [{ url: `${origin}/7.vtt` }] },
  });
});

test('resolves addresses where a redirect ended', async () => {
  const answer = await reader()(`${origin}/moved/rss`, { page, title: 'Number 7' });
  expect(answer).toMatchObject({
    item: { transcripts: [{ url: `${origin}/shows/7/7.vtt` }] },
  });
});

test('stops reading at the item that surely is the episode', async () => {
  const onProgress = vi.fn();
  const enclosure = `${origin}/m/7.mp3`;
  const episode = { page, enclosure, title: 'Number 7' };
  const answer = await reader()(`${origin}/endless`, episode, { onProgress });
  expect(answer).toMatchObject({ ok: true, item: { guid: '7' } });
  expect(onProgress.mock.lastCall?.[0]).toBeLessThan(10_000_000);
  await vi.waitFor(() => {
    const before = sent;
    return new Promise((resolve) => setTimeout(resolve, 20)).then(() => expect(sent).toBe(before));
  });
});

test.each([
  ['/page', { ok: true, item: undefined }],
  ['/missing', { ok: false, code: 'http', status: 404 }],
  ['/cut', { ok: false, code: 'network' }],
])('answers %s with %j', async (path, expected) => {
  const answer = await reader()(origin + path, { page, title: 'Number 7' });
  expect(answer).toMatchObject(expected);
});

test('calls a feed without end too large, unless what it holds so far will do', async () => {
  const readFeed = reader({ mostBytes: 100_000 });
  const unknown = await readFeed(`${origin}/endless`, { page, title: 'Unheard of' });
  expect(unknown).toMatchObject({ ok: false, code: 'too-large' });
  const known = await readFeed(`${origin}/whole`, { page, title: 'Number 7' });
  expect(known).toMatchObject({ ok: true, item: { guid: '7' } });
});

test('stops when asked to', async () => {
  const stop = new AbortController();
  const onProgress = () => stop.abort();
  const options = { signal: stop.signal, onProgress };
  const answer = await reader()(`${origin}/endless`, { page, title: 'Unheard of' }, options);
  expect(answer).toMatchObject({ ok: false, code: 'network' });
});
