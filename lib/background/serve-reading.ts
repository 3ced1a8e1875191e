import { safeParse, type GenericSchema } from 'valibot';
import { browser, type Browser } from 'wxt/browser';
import type { FetchText } from '@/lib/messaging/fetch-text';
import {
  feedPort,
  textPort,
  toFeedPort,
  toTextPort,
  type FromFeedPort,
  type FromTextPort,
  type ToFeedPort,
  type ToTextPort,
} from '@/lib/messaging/protocol';
import type { ReadFeed } from '@/lib/messaging/read-feed';

/** Milliseconds between two words of progress. */
const pause = 200;

type Tab = Browser.tabs.Tab | undefined;

/** Reads a feed for each of our own pages that asks over a port, until the port is closed; `readFeedFor` the tab it is in. */
export function serveFeeds(readFeedFor: (tab: Tab) => ReadFeed): void {
  serve<ToFeedPort, FromFeedPort>(
    feedPort,
    toFeedPort,
    ({ url, episode }, { signal, send, tab }) => {
      let told = 0;
      const onProgress = (bytes: number) => {
        if (Date.now() - told < pause) return;
        told = Date.now();
        send({ type: 'progress', bytes });
      };
      return readFeedFor(tab)(url, episode, { signal, onProgress });
    },
  );
}

/** Gets a text likewise; what a long one begins with is sent ahead. */
export function serveTexts(fetchTextFor: (tab: Tab) => FetchText): void {
  serve<ToTextPort, FromTextPort>(textPort, toTextPort, ({ url }, { signal, send, tab }) =>
    fetchTextFor(tab)(url, { signal, onHead: (head) => send({ type: 'head', head }) }),
  );
}

interface Line<Message> {
  /** Aborts when the port is closed. */
  signal: AbortSignal;
  send(message: Message): void;
  tab: Tab;
}

/** Has `read` answer what our own pages ask over ports of a name; its result is the last word. */
function serve<Request, Message>(
  name: string,
  schema: GenericSchema<unknown, Request>,
  read: (request: Request, line: Line<Message>) => Promise<object>,
): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== name) return;
    if (!port.sender?.url?.startsWith(browser.runtime.getURL('/'))) return port.disconnect();
    const closed = new AbortController();
    const { signal } = closed;
    const send = (message: unknown) => {
      if (!signal.aborted) port.postMessage(message);
    };
    port.onDisconnect.addListener(() => closed.abort());
    port.onMessage.addListener((data: unknown) => {
      const { success, output } = safeParse(schema, data);
      if (!success) return port.disconnect();
      void read(output, { signal, send, tab: port.sender?.tab }).then((result) =>
        send({ type: 'result', result }),
      );
    });
  });
}
