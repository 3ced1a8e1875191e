import type { SiteHosts } from '@/lib/messaging/protocol';

export const pages = ['highlights', 'episodes', 'bin', 'settings', 'help'] as const;
export type Page = (typeof pages)[number];
export type Route =
  { page: Page; query?: string } | { page: 'welcome' } | { page: 'allow'; hosts: SiteHosts };

/** A host name as in a match pattern; no wildcards: they would ask for more than was shown. */
const hostName = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*$/i;

/** More would not be read before they are allowed. */
const most = 10;

/** Characters of a query; a longer one was not typed. */
const longest = 500;

/**
 * Where a fragment leads: `#/episodes`, `#/settings`, what `allowFragment` wrote, `#/search/q=words`; anything else to the
 * highlights.
 */
export function parseRoute(hash: string): Route {
  const [, name, rest = ''] = hash.split('/', 3);
  if (name === 'allow') {
    const hosts = readHosts(rest);
    if (Object.values(hosts).some(({ length }) => length > 0)) return { page: 'allow', hosts };
  }
  if (name === 'welcome') return { page: 'welcome' };
  if (name === 'search') {
    const query = new URLSearchParams(rest).get('q') ?? '';
    return { page: 'highlights', query: query.slice(0, longest).toWellFormed() };
  }
  return { page: pages.find((page) => page === name) ?? 'highlights' };
}

/** The fragment of the page that asks for hosts: `/allow/page=a.org&player=b.org&read=c.org`. */
export function allowFragment({ pages: run = [], players = [], reads = [] }: Partial<SiteHosts>) {
  const query = new URLSearchParams([
    ...run.map((host) => ['page', host]),
    ...players.map((host) => ['player', host]),
    ...reads.map((host) => ['read', host]),
  ]);
  return `/allow/${query}`;
}

function readHosts(query: string): SiteHosts {
  const given = new URLSearchParams(query);
  const all = (name: string) => [...new Set(given.getAll(name).flatMap(hostOf))].slice(0, most);
  return { pages: all('page'), players: all('player'), reads: all('read') };
}

/** Without its port: Firefox knows none in match patterns, and without one all are meant. */
function hostOf(text: string): string[] {
  const host = text.replace(/:\d{1,5}$/, '');
  return host.length <= 253 && hostName.test(host) ? [host] : [];
}
