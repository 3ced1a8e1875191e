import { browser } from 'wxt/browser';
import type { FetchFailure, FetchText } from './fetch-text';
import {
  feedPort,
  textPort,
  type FromFeedPort,
  type FromTextPort,
  type ToFeedPort,
  type ToTextPort,
} from './protocol';
import type { ReadFeed } from './read-feed';

/** Reads a feed in the background, which tells how far it has come. */
export const readFeedThroughBackground: ReadFeed = (url, episode, { signal, onProgress } = {}) => {
  const request: ToFeedPort = { url, episode };
  return ask<FromFeedPort>(feedPort, request, signal, (told) => onProgress?.(told.bytes));
};

/** Gets a text through the background, where host permissions count and the page's CORS does not. */
export const fetchThroughBackground: FetchText = (url, { signal, onHead } = {}) => {
  const request: ToTextPort = { url };
  return ask<FromTextPort>(textPort, request, signal, (told) => onHead?.(told.head));
};

type Last = { type: 'result'; result: object };
type Answer<Message> = Extract<Message, Last>['result'] | FetchFailure;

/**
 * Asks once, over a port of its own: it keeps the worker alive while that reads, carries what it says meanwhile, and
 * stops the reading when it is closed.
 */
function ask<Message extends { type: string }>(
  name: string,
  request: { url: string },
  signal: AbortSignal | undefined,
  onTold: (told: Exclude<Message, Last>) => void,
): Promise<Answer<Message>> {
  return new Promise((resolve) => {
    const port = browser.runtime.connect({ name });
    const finish = (answer: Answer<Message>) => {
      port.disconnect();
      resolve(answer);
    };
    // The worker was stopped in the middle, or the extension was updated under us.
    const { host = '' } = URL.parse(request.url) ?? {};
    const lose = () => finish({ ok: false, code: 'network', host });
    port.onMessage.addListener((message: Message) => {
      if (isLast(message)) finish(message.result);
      else onTold(message as Exclude<Message, Last>);
    });
    port.onDisconnect.addListener(lose);
    signal?.addEventListener('abort', lose, { once: true });
    if (signal?.aborted) return lose();
    port.postMessage(request);
  });
}

function isLast<Message extends { type: string }>(
  message: Message,
): message is Extract<Message, Last> {
  return message.type === 'result';
}
