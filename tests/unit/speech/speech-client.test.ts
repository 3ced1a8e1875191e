import { describe, expect, it } from 'vitest';
import { createSpeechClient } from '@/lib/speech/speech-client';
import { defaultSpeechServer } from '@/lib/store/speech-server';

const server = { ...defaultSpeechServer, address: 'http://localhost:8000', key: 'secret' };
const piece = {
  audio: new Blob(['sound']),
  name: 'audio.mp3',
  start: 10,
  end: 20,
  prompt: 'A show',
};
const good = JSON.stringify({
  language: 'english',
  segments: [{ start: 1, end: 2, text: ' Hi.' }],
});
const heard = { ok: true, language: 'en', words: [{ start: 11, end: 12, text: ' Hi.' }] };

type Step = Response | 'reset';
const status = (code: number, headers = {}) => new Response('no', { status: code, headers });

/** A client whose server answers with these one after another; `waited` are the seconds between. */
function setUp(steps: Step[]) {
  const asked: { url: string; init: RequestInit }[] = [];
  const waited: number[] = [];
  const client = createSpeechClient({
    async fetch(url, init) {
      asked.push({ url: url.href, init });
      const step = steps.shift();
      if (!step || step === 'reset') throw new TypeError('Failed to fetch');
      return step;
    },
    wait: async (seconds) => void waited.push(seconds),
  });
  return { client, asked, waited };
}

const { signal } = new AbortController();

describe('the speech client', () => {
  it('sends what the protocol wants, and reads the answer', async () => {
    const { client, asked } = setUp([new Response(good)]);
    expect(await client.hear({ ...server, language: 'en' }, piece, signal)).toEqual(heard);
    const [{ url, init }] = asked as [(typeof asked)[0]];
    expect(url).toBe('http://localhost:8000/v1/audio/transcriptions');
    expect(init).toMatchObject({
      method: 'POST',
      redirect: 'error',
      credentials: 'omit',
      headers: { Authorization: 'Bearer secret' },
    });
    const form = init.body as FormData;
    expect((form.get('file') as File).name).toBe('audio.mp3');
    expect([...form.keys()].sort()).toEqual([
      'file',
      'language',
      'model',
      'prompt',
      'response_format',
      'timestamp_granularities[]',
      'timestamp_granularities[]',
    ]);
    expect(form.getAll('timestamp_granularities[]')).toEqual(['segment', 'word']);
    expect(form.get('response_format')).toBe('verbose_json');
  });

  it('leaves out what is not set', async () => {
    const { client, asked } = setUp([new Response(good)]);
    await client.hear({ ...server, key: '', model: '' }, { ...piece, prompt: undefined }, signal);
    expect(asked[0]!.init.headers).toEqual({});
    expect([...(asked[0]!.init.body as FormData).keys()]).not.toContain('model');
  });

  it.each<[string, Step[], number[]]>([
    ['an error 500', [status(500)], [1]],
    ['a lost connection', ['reset', 'reset'], [1, 2]],
    ['a server that says how long', [status(429, { 'retry-after': '7' }), status(503)], [7, 2]],
    ['four errors', [status(502), status(503), 'reset', status(500)], [1, 2, 4, 8]],
  ])('asks again after %s', async (_, failures, delays) => {
    const { client, waited } = setUp([...failures, new Response(good)]);
    expect(await client.hear(server, piece, signal)).toEqual(heard);
    expect(waited).toEqual(delays);
  });

  it.each<[string, Step[], object, number]>([
    ['the wrong key', [status(401)], { code: 'unauthorized', status: 401, detail: 'no' }, 1],
    ['an unknown model', [status(404)], { code: 'not-found' }, 1],
    ['five errors', Array.from({ length: 9 }, () => status(500)), { code: 'server' }, 5],
    ['no connection', [], { code: 'network' }, 5],
    ['an hour of waiting', [status(429, { 'retry-after': '3600' })], { code: 'busy' }, 1],
    ['no JSON', [new Response('<html>')], { code: 'bad-answer' }, 1],
    ['other JSON', [new Response('[]')], { code: 'bad-answer' }, 1],
    ['text alone', [new Response('{"text":"Hi."}')], { code: 'no-times' }, 1],
    ['an endless answer', [new Response('x'.repeat(17e6))], { code: 'bad-answer' }, 1],
  ])('gives up at %s', async (_, steps, failure, times) => {
    const { client, asked } = setUp(steps);
    const answer = await client.hear(server, piece, signal);
    expect(answer).toMatchObject({ ok: false, host: 'localhost:8000', ...failure });
    expect(asked).toHaveLength(times);
  });

  it('stops asking once it is aborted', async () => {
    const abort = new AbortController();
    const asked: number[] = [];
    const client = createSpeechClient({
      fetch: async () => {
        asked.push(1);
        throw new TypeError('Failed to fetch');
      },
      wait: async () => abort.abort(),
    });
    expect(await client.hear(server, piece, abort.signal)).toMatchObject({ ok: false });
    expect(asked).toHaveLength(1);
  });

  it('tries a server with a second of silence, once', async () => {
    const { client, asked } = setUp([status(500)]);
    expect(await client.check(server)).toMatchObject({ code: 'server' });
    expect(asked).toHaveLength(1);
    const file = (asked[0]!.init.body as FormData).get('file') as File;
    const bytes = new DataView(await file.arrayBuffer());
    expect(bytes.byteLength).toBe(44 + 32_000);
    expect(bytes.getUint32(40, true)).toBe(32_000);
    expect(new TextDecoder().decode(bytes.buffer.slice(0, 4))).toBe('RIFF');
  });
});
