import { safeParse } from 'valibot';
import { browser, type Browser } from 'wxt/browser';
import { feedPort, toFeedPort, type FromFeedPort } from '@/lib/messaging/protocol';
import type { ReadFeed } from '@/lib/messaging/read-feed';

/** Milliseconds between two words of progress. */
const pause = 200;

/** Reads a feed for each of our own pages that asks over a port, until the port is closed; `readFeedFor` the tab it is in. */
export function serveFeeds(readFeedFor: (tab: Browser.tabs.Tab | undefined) => ReadFeed): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== feedPort) return;
    if (!port.sender?.url?.startsWith(browser.runtime.getURL('/'))) return port.disconnect();
    serve(port, readFeedFor(port.sender.tab));
  });
}

function serve(port: Browser.runtime.Port, readFeed: ReadFeed): void {
  const closed = new AbortController();
  const send = (message: FromFeedPort) => {
    if (!closed.signal.aborted) port.postMessage(message);
  };
  let told = 0;
  const onProgress = (bytes: number) => {
    if (Date.now() - told < pause) return;
    told = Date.now();
    send({ type: 'progress', bytes });
  };
  port.onDisconnect.addListener(() => closed.abort());
  port.onMessage.addListener((data: unknown) => {
    const { success, output } = safeParse(toFeedPort, data);
    if (!success) return port.disconnect();
    const { url, episode } = output;
    void readFeed(url, episode, { signal: closed.signal, onProgress }).then((result) =>
      send({ type: 'result', result }),
    );
  });
}
