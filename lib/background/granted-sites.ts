import { browser } from 'wxt/browser';
import { MatchPattern } from 'wxt/utils/match-patterns';
import type { SiteHosts } from '@/lib/messaging/protocol';
import { startInOpenTabs } from './open-tabs';
import { ownScripts } from './own-scripts';

/** In `storage.local`: hosts that the listener wants us to run on. Counts only together with the browser's grant. */
const key = 'run-on';

const everywhere = '*://*/*';
const patternOf = (host: string) => `*://${host}/*`;

const isGranted = (host: string) =>
  browser.permissions.contains({ origins: [host === '*' ? everywhere : `https://${host}/*`] });

const runsFromStart = (host: string) =>
  ownScripts().some(({ matches }) =>
    matches.some((pattern) => new MatchPattern(pattern).includes(`https://${host}/`)),
  );

/*
 * A host may be granted to be read (feeds, transcripts) or to be run on (pages, players); the browser knows only one
 * grant. So those to run on are kept in a list: who allowed a feed to be read did not ask for scripts in its pages.
 */
async function listed(): Promise<string[]> {
  const { [key]: hosts } = await browser.storage.local.get(key);
  return Array.isArray(hosts) ? hosts.filter((host) => typeof host === 'string') : [];
}

async function grantedOf(hosts: readonly string[]): Promise<string[]> {
  const granted = await Promise.all(hosts.map(isGranted));
  return hosts.filter((_, index) => granted[index]);
}

/** Match patterns of what the listener added. */
async function wantedPatterns(): Promise<string[]> {
  if (await isGranted('*')) return [everywhere];
  const hosts = await grantedOf(await listed());
  return hosts.filter((host) => !runsFromStart(host)).map(patternOf);
}

/** What of these hosts the listener has not allowed yet. */
export async function missingOf({ pages, players, reads }: SiteHosts): Promise<SiteHosts> {
  const patterns = await wantedPatterns();
  const runs = async (host: string) =>
    patterns.includes(everywhere) ||
    patterns.includes(patternOf(host)) ||
    (runsFromStart(host) && (await isGranted(host)));
  const readable = await grantedOf(reads);
  const lacking = async (hosts: readonly string[]) => {
    const running = await Promise.all(hosts.map(runs));
    return hosts.filter((_, index) => !running[index]);
  };
  return {
    pages: await lacking(pages),
    players: await lacking(players),
    reads: reads.filter((host) => !readable.includes(host)),
  };
}

/** Runs on these hosts from now on, in open tabs too, as far as the browser has the listener's grant. */
export async function runOn(hosts: readonly string[]): Promise<void> {
  await browser.storage.local.set({ [key]: [...new Set([...(await listed()), ...hosts])] });
  await runOnGranted();
}

/** A grant came: where it alone is enough, as everywhere, open tabs are run on at once. */
export async function runOnGranted(): Promise<void> {
  await startInOpenTabs(await registerGranted());
}

/** Forgets hosts that may no longer be touched: a later grant to read them is not one to run on them. */
export async function forgetRevoked(): Promise<void> {
  await browser.storage.local.set({ [key]: await grantedOf(await listed()) });
  await registerGranted();
}

let registering: Promise<unknown> = Promise.resolve();

/**
 * Makes the registered scripts fit the grants, whatever either was before; answers with the patterns that are new. One
 * at a time.
 */
export function registerGranted(): Promise<string[]> {
  const registered = registering.then(register, register);
  registering = registered;
  return registered;
}

async function register(): Promise<string[]> {
  const wanted = await wantedPatterns();
  const registered = await browser.scripting.getRegisteredContentScripts();
  const before = registered[0]?.matches ?? [];
  const added = wanted.filter((pattern) => !before.includes(pattern));
  if (added.length === 0 && wanted.length === before.length) return [];
  if (registered.length > 0) await browser.scripting.unregisterContentScripts();
  if (wanted.length > 0) await browser.scripting.registerContentScripts(copies(wanted));
  return added;
}

/** The scripts of the manifest, for other sites; on their own they run already. */
function copies(matches: string[]) {
  return ownScripts().map((script, index) => ({
    ...script,
    id: `granted-${index}`,
    matches,
    excludeMatches: script.matches,
  }));
}
