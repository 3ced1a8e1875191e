import * as v from 'valibot';

/** A validated, one-to-one line between two frames. */
export interface Channel<Incoming, Outgoing> {
  send(message: Outgoing): void;
  /** Messages that came before the first listener are kept for it. */
  subscribe(listener: (message: Incoming) => void): () => void;
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
  const waiting: Incoming[] = [];
  port.onmessage = (event) => {
    const { success, output } = v.safeParse(incoming, event.data);
    if (!success) return;
    if (listeners.size === 0) waiting.push(output);
    for (const listener of listeners) listener(output);
  };
  return {
    send: (message) => port.postMessage(message),
    subscribe(listener) {
      listeners.add(listener);
      for (const message of waiting.splice(0)) listener(message);
      return () => listeners.delete(listener);
    },
    close() {
      listeners.clear();
      port.close();
    },
  };
}
