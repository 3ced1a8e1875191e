import { browser } from 'wxt/browser';
import { feedPort, type FromFeedPort, type ToFeedPort } from './protocol';
import type { FeedResult, ReadFeed } from './read-feed';

/**
 * Reads a feed in the background. The port keeps the worker alive while it reads, carries progress, and
 * stops the reading when it is closed.
 */
export const readFeedThroughBackground: ReadFeed = (url, episode, { signal, onProgress } = {}) =>
  new Promise<FeedResult>((resolve) => {
    const port = browser.runtime.connect({ name: feedPort });
    const finish = (result: FeedResult) => {
      port.disconnect();
      resolve(result);
    };
    // The worker was stopped in the middle, or the extension was updated under us.
    const lost: FeedResult = { ok: false, code: 'network', host: URL.parse(url)?.host ?? '' };
    port.onMessage.addListener((message: FromFeedPort) => {
      if (message.type === 'progress') onProgress?.(message.bytes);
      else finish(message.result);
    });
    port.onDisconnect.addListener(() => finish(lost));
    signal?.addEventListener('abort', () => finish(lost), { once: true });
    if (signal?.aborted) return finish(lost);
    port.postMessage({ url, episode } satisfies ToFeedPort);
  });
