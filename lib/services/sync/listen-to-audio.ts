import { longestAudio } from '@/lib/speech/fetch-audio';
import { openAudio, type AudioFetch } from '@/lib/speech/open-audio';
import type { AudioEvidence } from '@/lib/timemap/evidence';
import type { ListenFailure, ListenProgress } from '@/lib/timemap/listening';
import type { AudioListener } from './audio-listener';
import type { HearMessage, HeardMessage } from './sync-messages';

interface AudioListenerPorts {
  fetch: AudioFetch;
  /** A new worker that runs `sync-worker`. */
  createWorker(): Worker;
}

/**
 * Listens in a worker of its own. The frame asks for the file, since it surely has the extension's permissions,
 * and hands its stream on: what the worker has not taken yet is not asked for, and nothing is kept.
 */
export function createAudioListener(ports: AudioListenerPorts = browserPorts): AudioListener {
  return {
    async listen(lines, address, duration, onProgress, signal) {
      const opened = await openAudio(address, ports.fetch, signal);
      if (signal.aborted) return { failure: 'cancelled' };
      if (!opened.ok) return { failure: 'unreachable', ...hostIfSilent(opened) };
      if (!opened.response.body) return { failure: 'unreachable' };
      const { body, headers, url } = opened.response;
      const total = Number(headers.get('content-length')) || undefined;
      if (total && total > longestAudio) {
        await body.cancel();
        return { failure: 'too-large' };
      }
      const counter = countBytes(total, onProgress);
      const bytes = body.pipeThrough(counter.stream);
      const bare = lines.map((line) => ({ ...line, words: undefined }));
      const heard = await hearIn(
        ports.createWorker,
        { lines: bare, duration, bytes },
        { onProgress, signal },
      );
      if (counter.isTooLarge()) return { failure: 'too-large' };
      if ('failure' in heard) return heard;
      const etag = headers.get('etag') ?? undefined;
      const identity = { ...heard.identity, url: url || address, bytes: counter.received() };
      return { ...heard, identity: { ...identity, ...(etag && { etag }) } };
    },
  };
}

const browserPorts: AudioListenerPorts = {
  fetch: (url, init) => fetch(url, init),
  createWorker: () => new Worker(new URL('./sync-worker.ts', import.meta.url), { type: 'module' }),
};

/** A server that answers, with an error, needs no leave. */
function hostIfSilent({ host, status }: { host: string; status?: number }) {
  return status === undefined && host ? { host } : {};
}

/** Counts what passes, and ends what is longer than any episode. */
function countBytes(total: number | undefined, onProgress: (progress: ListenProgress) => void) {
  let received = 0;
  const stream = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      received += chunk.length;
      if (received > longestAudio) return controller.error(new Error('too large'));
      onProgress({ stage: 'fetching', ...(total && { share: Math.min(1, received / total) }) });
      controller.enqueue(chunk);
    },
  });
  return { stream, received: () => received, isTooLarge: () => received > longestAudio };
}

function hearIn(
  createWorker: () => Worker,
  message: HearMessage,
  { onProgress, signal }: { onProgress(progress: ListenProgress): void; signal: AbortSignal },
): Promise<AudioEvidence | ListenFailure> {
  const worker = createWorker();
  return new Promise<AudioEvidence | ListenFailure>((resolve) => {
    signal.addEventListener('abort', () => resolve({ failure: 'cancelled' }), { once: true });
    worker.addEventListener('error', () => resolve({ failure: 'unsupported' }));
    worker.addEventListener('message', ({ data }: MessageEvent<HeardMessage>) => {
      if (data.type === 'whole') onProgress({ stage: 'listening' });
      else resolve(data.heard);
    });
    worker.postMessage(message, [message.bytes]);
  }).finally(() => worker.terminate());
}
