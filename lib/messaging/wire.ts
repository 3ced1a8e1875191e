import type { Browser } from 'wxt/browser';

/** What carries messages between two frames. What is posted to a side that is gone is lost in silence. */
export interface Wire {
  post(message: unknown): void;
  /** Lets messages in. A MessagePort keeps what came earlier, a runtime port does not. */
  start(onMessage: (data: unknown) => void): void;
  onGone(listener: () => void): void;
  close(): void;
}

/** Between a page and the sidebar's frame in it. `close` events: Chrome 122, Firefox 134. */
export function overMessagePort(port: MessagePort): Wire {
  return {
    post: (message) => port.postMessage(message),
    start(onMessage) {
      port.addEventListener('message', ({ data }) => onMessage(data));
      port.start();
    },
    onGone: (listener) => port.addEventListener('close', listener, { once: true }),
    close: () => port.close(),
  };
}

/** Between a page and one of our own pages elsewhere in the browser. */
export function overRuntimePort(port: Browser.runtime.Port): Wire {
  let open = true;
  port.onDisconnect.addListener(() => (open = false));
  return {
    post: (message) => void (open && port.postMessage(message)),
    start: (onMessage) => port.onMessage.addListener(onMessage),
    onGone: (listener) => port.onDisconnect.addListener(listener),
    close() {
      open = false;
      port.disconnect();
    },
  };
}
