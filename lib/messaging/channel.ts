import type { Wire } from './wire';

/** A validated, one-to-one line between two frames. */
export interface Channel<Incoming, Outgoing> {
  send(message: Outgoing): void;
  subscribe(listener: (message: Incoming) => void): () => void;
  /** Lets messages in; call it when all listeners are there. */
  start(): void;
  /** Calls back once when the other side is gone, where the browser tells; not after `close`. */
  onGone(listener: () => void): void;
  close(): void;
}

/**
 * A channel over a wire. Messages that `isIncoming` refuses are dropped: the other side runs
 * beside a page and may not be what it says.
 */
export function createChannel<Incoming, Outgoing>(
  wire: Wire,
  isIncoming: (data: unknown) => data is Incoming,
): Channel<Incoming, Outgoing> {
  const listeners = new Set<(message: Incoming) => void>();
  return {
    send: (message) => wire.post(message),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: () =>
      wire.start((data) => {
        if (!isIncoming(data)) return;
        for (const listener of listeners) listener(data);
      }),
    onGone: (listener) => wire.onGone(listener),
    close() {
      listeners.clear();
      wire.close();
    },
  };
}
