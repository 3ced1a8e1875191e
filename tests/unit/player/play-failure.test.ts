import { describe, expect, it, vi } from 'vitest';
import { explainFailure } from '@/lib/player/play-failure';

const address = 'https://media.example.com/1.mp3';
const refused = () => Promise.reject(new TypeError('Failed to fetch'));

describe('explainFailure', () => {
  it.each([
    ['no network', { isOnline: () => false }, { code: 'offline' }],
    [
      'a missing file',
      { fetch: async () => new Response(null, { status: 404 }) },
      { code: 'http', status: 404 },
    ],
    ['a file that is no audio', { fetch: async () => new Response('<html>') }, { code: 'format' }],
    ['a host that is down', { fetch: refused }, { code: 'no-answer' }],
    [
      'a host that hides its answers from other sites',
      {
        fetch: (_: string, { mode }: RequestInit) =>
          mode === 'cors' ? refused() : Promise.resolve(new Response()),
      },
      { code: 'unplayable' },
    ],
  ])('tells %s', async (_, ports, failure) => {
    const { fetch = refused, isOnline = () => true } = ports as Partial<
      Parameters<typeof explainFailure>[2]
    >;
    expect(await explainFailure(address, 4, { fetch, isOnline })).toEqual({
      host: 'media.example.com',
      ...failure,
    });
  });

  it('asks nobody about audio that broke off', async () => {
    const fetch = vi.fn(refused);
    const failure = await explainFailure(address, 3, { fetch, isOnline: () => true });
    expect(failure.code).toBe('format');
    expect(fetch).not.toHaveBeenCalled();
  });

  it('sends neither cookies nor a referrer', async () => {
    const fetch = vi.fn<(url: string, init: RequestInit) => Promise<Response>>(refused);
    await explainFailure(address, 4, { fetch, isOnline: () => true });
    expect(fetch).toHaveBeenCalledTimes(2);
    for (const [, init] of fetch.mock.calls) {
      expect(init).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' });
    }
  });
});
