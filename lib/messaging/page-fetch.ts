import type { FetchFailure, FetchText } from './fetch-text';
import type { SidebarChannel } from './sidebar-channel';
import type { PageToSidebar } from './protocol';

type Answer = Extract<PageToSidebar, { type: 'text' }>;

/** The page has its own limit; this one is for a page that went away without a word. Milliseconds. */
const patience = 25_000;

/** Gets a text as the page itself may: same origin, or with CORS. */
export function createPageFetch(channel: SidebarChannel): FetchText {
  const waiting = new Map<number, (answer: Answer) => void>();
  let lastId = 0;
  channel.subscribe((message) => {
    if (message.type === 'text') waiting.get(message.id)?.(message);
  });
  return async (url) => {
    const host = URL.parse(url)?.host ?? '';
    const id = ++lastId;
    const answer = await new Promise<Answer | undefined>((resolve) => {
      waiting.set(id, resolve);
      setTimeout(() => resolve(undefined), patience);
      channel.send({ type: 'read-text', id, url });
    });
    waiting.delete(id);
    if (answer?.text !== undefined) return { ok: true, text: answer.text, url };
    const { status } = answer ?? {};
    return status
      ? { ok: false, code: 'http', host, status }
      : { ok: false, code: 'network', host };
  };
}

type Request<Args extends unknown[], Success extends { ok: true }> = (
  ...args: Args
) => Promise<Success | FetchFailure>;

/**
 * Asks `second` where `first` lacks the permission; if that does not help either, the missing permission
 * is what the listener should hear of.
 */
export function firstOf<Args extends unknown[], Success extends { ok: true }>(
  first: Request<Args, Success>,
  second: Request<Args, Success>,
): Request<Args, Success> {
  return async (...args) => {
    const answer = await first(...args);
    if (answer.ok || answer.code !== 'no-permission') return answer;
    const other = await second(...args);
    return other.ok || other.code === 'http' ? other : answer;
  };
}
