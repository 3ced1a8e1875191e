export const pages = ['highlights', 'episodes', 'settings'] as const;
export type Page = (typeof pages)[number];
export type Route = { page: Page } | { page: 'allow'; host: string };

/** A host name as in a match pattern; no wildcards: they would ask for more than was shown. */
const hostName = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*$/i;

/**
 * Where a fragment leads: `#/episodes`, `#/settings`, `#/allow/<host>`; anything else to the highlights.
 * A port is dropped, since Firefox knows none in match patterns and without one all are meant.
 */
export function parseRoute(hash: string): Route {
  const [, name, rest = ''] = hash.split('/', 3);
  if (name === 'allow') {
    const host = rest.replace(/:\d{1,5}$/, '');
    if (host.length <= 253 && hostName.test(host)) return { page: 'allow', host };
  }
  return { page: pages.find((page) => page === name) ?? 'highlights' };
}
