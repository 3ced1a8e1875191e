import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { GrantedSites, LibrarySites } from '@/components/library/settings/sites';
import { runOn } from '@/lib/messaging/background-client';
import type { SiteHosts } from '@/lib/messaging/protocol';

const everywhere = '*://*/*';
const patternOf = (host: string) => `*://${host}/*`;
const hostOf = (pattern: string) => /^[a-z*]+:\/\/([^/]+)\/\*$/.exec(pattern)?.[1];

const request = (origins: string[]) => browser.permissions.request({ origins }).catch(() => false);

/** What the browser grants, live. Both functions that ask must be called straight from a click. */
export function createLibrarySites(): LibrarySites {
  const { content_scripts = [], host_permissions = [] } = browser.runtime.getManifest();
  const fromStart = [...new Set(content_scripts.flatMap(({ matches = [] }) => matches))];
  const required = new Set<string>([...host_permissions, ...fromStart]);
  const granted = signal<GrantedSites>({ hosts: [], everywhere: false });
  const startAllowed = signal<boolean | undefined>(undefined);

  const read = async () => {
    startAllowed.value = await browser.permissions.contains({ origins: host_permissions });
    const { origins = [] } = await browser.permissions.getAll();
    const scripts = await browser.scripting.getRegisteredContentScripts();
    const running = scripts.flatMap(({ matches = [] }) => matches.map(hostOf));
    const hosts = origins.flatMap((pattern) =>
      required.has(pattern) ? [] : (hostOf(pattern) ?? []),
    );
    granted.value = {
      everywhere: hosts.includes('*'),
      hosts: [...new Set(hosts)]
        .filter((host) => host !== '*')
        .sort()
        .map((host) => ({ host, runs: running.includes(host) || running.includes('*') })),
    };
  };
  void read();
  browser.permissions.onAdded.addListener(() => void read());
  browser.permissions.onRemoved.addListener(() => void read());
  // The background registers scripts a moment after the grant.
  document.addEventListener('visibilitychange', () => void read());

  const revoke = async (host: string) => {
    const { origins = [] } = await browser.permissions.getAll();
    const its = origins.filter((pattern) => hostOf(pattern) === host && !required.has(pattern));
    await browser.permissions.remove({ origins: its });
  };
  return {
    fromStart,
    startAllowed,
    allowStart: () => void request(host_permissions),
    granted,
    async allow({ pages, players, reads }: SiteHosts) {
      const run = [...pages, ...players];
      if (!(await request([...run, ...reads].map(patternOf)))) return false;
      if (run.length > 0) await runOn(run);
      return true;
    },
    revoke: (host) => void revoke(host),
    allowEverywhere: () => void request([everywhere]),
    revokeEverywhere: () => void revoke('*'),
  };
}
