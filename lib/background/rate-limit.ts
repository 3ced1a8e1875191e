type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Requests a tab may make at once; an episode with every source there can be needs less than half. */
const burst = 200;
/** Milliseconds until it may make one more. */
const refill = 1_000;

/**
 * Gives each tab a `fetch` of its own that rejects, as if there were no network, where the tab asks too often: a page says when its
 * episode changes, and each time its feed and files are asked for. A token bucket
 * (https://en.wikipedia.org/wiki/Token_bucket), forgotten with the worker. `now` is in milliseconds.
 */
export function limitRate(fetch: Fetch, now: () => number = Date.now) {
  const buckets = new Map<number | undefined, { tokens: number; at: number }>();

  function take(tabId: number | undefined): boolean {
    const { tokens, at } = buckets.get(tabId) ?? { tokens: burst, at: now() };
    const filled = Math.min(burst, tokens + (now() - at) / refill);
    buckets.set(tabId, { tokens: Math.max(0, filled - 1), at: now() });
    return filled >= 1;
  }

  return (tabId: number | undefined): Fetch =>
    async (url, init) => {
      if (!take(tabId)) throw new TypeError('Too many requests for this tab.');
      return fetch(url, init);
    };
}
