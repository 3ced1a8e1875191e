import { describe, expect, it, vi } from 'vitest';
import { createAudioListener } from '@/lib/services/sync/listen-to-audio';
import type { HearMessage, HeardMessage } from '@/lib/services/sync/sync-messages';
import type { AudioEvidence } from '@/lib/timemap/evidence';
import type { ListenProgress } from '@/lib/timemap/listening';

const evidence: AudioEvidence = {
  identity: { url: '', duration: 10 },
  seams: [],
  stretches: [],
  fit: 1,
};
const enclosure = 'http://media.example/1.mp3';

/** A worker that takes all bytes and then says what it is told to, or nothing. */
function createWorker(answer?: AudioEvidence) {
  const target = new EventTarget();
  const say = (data: HeardMessage) => target.dispatchEvent(new MessageEvent('message', { data }));
  const terminate = vi.fn<() => void>();
  async function postMessage({ bytes }: HearMessage) {
    const reader = bytes.getReader();
    while (!(await reader.read()).done);
    say({ type: 'whole' });
    if (answer) say({ type: 'heard', heard: answer });
  }
  return {
    worker: Object.assign(target, { postMessage, terminate }) as unknown as Worker,
    terminate,
  };
}

function listen(
  response: Response | Error,
  options: { answer?: AudioEvidence } = { answer: evidence },
) {
  const { worker, terminate } = createWorker(options.answer);
  const fetch = vi.fn<(url: URL, init: RequestInit) => Promise<Response>>(async () => {
    if (response instanceof Error) throw response;
    return response;
  });
  const listener = createAudioListener({ fetch, createWorker: () => worker });
  const progress: ListenProgress[] = [];
  const abort = new AbortController();
  const heard = listener.listen(
    [{ start: 0, end: 1, text: 'One.' }],
    enclosure,
    10,
    (step) => progress.push(step),
    abort.signal,
  );
  return { heard, fetch, progress, abort, terminate };
}

const audio = (headers: HeadersInit = {}) => new Response(new Uint8Array(300), { headers });

describe('the listener of audio', () => {
  it('asks once, safely, and names what it got', async () => {
    const { heard, fetch, terminate } = listen(audio({ etag: '"a"', 'content-length': '300' }));
    expect(await heard).toEqual({
      ...evidence,
      identity: { url: enclosure, bytes: 300, etag: '"a"', duration: 10 },
    });
    expect(fetch).toHaveBeenCalledExactlyOnceWith(
      new URL('https://media.example/1.mp3'),
      expect.objectContaining({ credentials: 'omit', referrerPolicy: 'no-referrer' }),
    );
    expect(terminate).toHaveBeenCalledOnce();
  });

  it('tells how far it is', async () => {
    const { heard, progress } = listen(audio({ 'content-length': '300' }));
    await heard;
    expect(progress).toEqual([{ stage: 'fetching', share: 1 }, { stage: 'listening' }]);
  });

  it('knows no share where the server does not say the size', async () => {
    const { heard, progress } = listen(audio());
    await heard;
    expect(progress[0]).toEqual({ stage: 'fetching' });
  });

  it.each([
    [
      'no answer, and tells whose',
      new TypeError('network'),
      { failure: 'unreachable', host: 'media.example' },
    ],
    ['a refusal', new Response('', { status: 403 }), { failure: 'unreachable' }],
    [
      'a file longer than any episode',
      audio({ 'content-length': '9000000000' }),
      { failure: 'too-large' },
    ],
  ])('gives up on %s', async (_, response, failure) => {
    expect(await listen(response).heard).toEqual(failure);
  });

  it('does not knock at addresses in the local network', async () => {
    const fetch = vi.fn<(url: URL, init: RequestInit) => Promise<Response>>();
    const listener = createAudioListener({ fetch, createWorker: () => createWorker().worker });
    const { signal } = new AbortController();
    const heard = await listener.listen(
      [],
      'https://192.168.0.1/1.mp3',
      10,
      () => undefined,
      signal,
    );
    expect(heard).toMatchObject({ failure: 'unreachable' });
    expect(fetch).not.toHaveBeenCalled();
  });

  it('ends its worker when it is called off', async () => {
    const { heard, abort, progress, terminate } = listen(audio(), {});
    await vi.waitFor(() => expect(progress).toContainEqual({ stage: 'listening' }));
    abort.abort();
    expect(await heard).toEqual({ failure: 'cancelled' });
    expect(terminate).toHaveBeenCalledOnce();
  });
});
