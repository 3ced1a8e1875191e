import { describe, expect, it, vi } from 'vitest';
import type { ReadwiseFailure } from '@/components/library/files/readwise';
import { createReadwiseClient } from '@/lib/services/readwise/readwise-client';
import { readwiseHighlight } from '@/lib/highlights/export/readwise';
import { someHighlight } from '@/tests/support/highlights';
import type { SiteResponse } from '@/tests/support/internet';
import { createReadwiseAccount, fetchFrom } from '@/tests/support/readwise';

const highlights = [readwiseHighlight({ page: 'https://a.example/' }, someHighlight())!];

function stage() {
  const account = createReadwiseAccount('secret');
  const waited: number[] = [];
  const client = createReadwiseClient({
    fetch: fetchFrom(account),
    wait: async (seconds) => void waited.push(seconds),
  });
  const send = (token = 'secret', signal = new AbortController().signal) =>
    client.send(token, highlights, signal, () => undefined);
  return { account, waited, send };
}

const busy = (retryAfter: string): SiteResponse => ({
  status: 429,
  headers: { 'Retry-After': retryAfter },
});

describe('the client of Readwise', () => {
  it('sends with the token', async () => {
    const { account, send } = stage();
    expect(await send()).toBeUndefined();
    expect(account.held()).toHaveLength(1);
  });

  it('waits as long as it is asked to, and sends again', async () => {
    const { account, waited, send } = stage();
    account.next = [busy('17'), { status: 502 }, 'reset'];
    expect(await send()).toBeUndefined();
    expect(waited).toEqual([17, 2, 4]);
    expect(account.held()).toHaveLength(1);
  });

  it.each<[string, (SiteResponse | 'reset')[], ReadwiseFailure]>([
    ['is asked to wait for an hour', [busy('3600')], { code: 'busy' }],
    ['is asked to wait again and again', Array(5).fill(busy('1')), { code: 'busy' }],
    ['never gets an answer', Array(5).fill('reset'), { code: 'network' }],
    [
      'meets a server out of order',
      Array.from({ length: 5 }, () => ({ status: 503 })),
      { code: 'server', status: 503 },
    ],
    [
      'is refused',
      [{ status: 400, body: 'Too sad.' }],
      { code: 'refused', status: 400, detail: 'Too sad.' },
    ],
    ['is refused with a page', [{ status: 404, body: '<html>' }], { code: 'refused', status: 404 }],
  ])('gives up when it %s', async (_, next, failure) => {
    const { account, send } = stage();
    account.next = next;
    expect(await send()).toEqual(failure);
    expect(account.held()).toHaveLength(0);
  });

  it('says when the token is wrong, and does not try again', async () => {
    const { waited, send } = stage();
    expect(await send('wrong')).toEqual({ code: 'unauthorized' });
    expect(waited).toEqual([]);
  });

  it('ends when it is cancelled while it waits', async () => {
    const stop = new AbortController();
    const fetch = vi.fn<() => Promise<Response>>(async () => new Response('', { status: 500 }));
    const client = createReadwiseClient({ fetch, wait: async () => stop.abort() });
    await client.send('secret', highlights, stop.signal, () => undefined);
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it('follows no redirect and carries no cookies', async () => {
    const fetch = vi.fn<(url: string, init: RequestInit) => Promise<Response>>(
      async () => new Response('[]'),
    );
    const client = createReadwiseClient({ fetch, wait: async () => undefined });
    await client.send('secret', highlights, new AbortController().signal, () => undefined);
    const [url, init] = fetch.mock.calls[0]!;
    expect(url).toBe('https://readwise.io/api/v2/highlights/');
    expect(init).toMatchObject({ redirect: 'error', credentials: 'omit' });
  });
});
