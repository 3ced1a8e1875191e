import { describe, expect, it } from 'vitest';
import { fetchAudio } from '@/lib/speech/fetch-audio';

const address = 'http://media.example.com/1.mp3';
const { signal } = new AbortController();

function get(from: string, response: () => Response) {
  const asked: string[] = [];
  const progress: unknown[] = [];
  const fetch = async (url: URL) => {
    asked.push(url.href);
    return response();
  };
  const onProgress = (...counts: unknown[]) => void progress.push(counts);
  return fetchAudio(from, { fetch, signal, onProgress }).then((got) => ({ got, asked, progress }));
}

describe('getting the audio', () => {
  it('asks securely and tells how much has come', async () => {
    const headers = { 'content-length': '5' };
    const { got, asked, progress } = await get(address, () => new Response('sound', { headers }));
    expect(got.ok && (await got.audio.text())).toBe('sound');
    expect(asked).toEqual(['https://media.example.com/1.mp3']);
    expect(progress).toEqual([[5, 5]]);
  });

  it.each([
    ['the own network', 'http://192.168.1.1/admin'],
    ['this machine', 'http://localhost/1.mp3'],
    ['no address', 'file.mp3'],
    ['a script', 'javascript:alert(1)'],
  ])('never asks %s', async (_, from) => {
    const { got, asked } = await get(from, () => new Response('sound'));
    expect(got).toMatchObject({ ok: false, code: 'no-audio' });
    expect(asked).toEqual([]);
  });

  it.each<[string, () => Response, object]>([
    ['an error', () => new Response('', { status: 403 }), { status: 403 }],
    [
      'a way into the own network',
      () => Object.defineProperty(new Response('x'), 'url', { value: 'http://10.0.0.1/' }),
      {},
    ],
    [
      'no answer',
      () => {
        throw new TypeError('Failed to fetch');
      },
      {},
    ],
  ])('fails at %s', async (_, response, more) => {
    const { got } = await get(address, response);
    expect(got).toEqual({ ok: false, code: 'no-audio', host: 'media.example.com', ...more });
  });
});
