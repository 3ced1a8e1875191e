import * as v from 'valibot';

/** A validated, one-to-one line between two frames. */
export interface Channel<Incoming, Outgoing> {
  send(message: Outgoing): void;
  subscribe(listener: (message: Incoming) => void): () => void;
  /** Lets messages in; call it when all listeners are there. Until then the port keeps them. */
  start(): void;
  close(): void;
}

/**
 * A channel over a MessagePort. Messages that do not fit `incoming` are dropped: the other side runs
 * beside a page and may not be what it says.
 */
export function createChannel<Incoming, Outgoing>(
  port: MessagePort,
  incoming: v.GenericSchema<Incoming>,
): Channel<Incoming, Outgoing> {
  const listeners = new Set<(message: Incoming) => void>();
  port.addEventListener('message', (event) => {
    const { success, output } = v.safeParse(incoming, event.data);
    if (!success) return;
    for (const listener of listeners) listener(output);
  });
  return {
    send: (message) => port.postMessage(message),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: () => port.start(),
    close() {
      listeners.clear();
      port.close();
    },
  };
}
