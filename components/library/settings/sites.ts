import type { ReadonlySignal } from '@preact/signals';
import type { SiteHosts } from '@/lib/messaging/protocol';

/** Where it runs, and the right to change that. */
export interface LibrarySites {
  /** Match patterns of the sites it runs on from the start. */
  fromStart: readonly string[];
  /** Whether the browser lets it; Firefox may not from the start. Undefined until it has answered. */
  startAllowed: ReadonlySignal<boolean | undefined>;
  /** Asks for the sites it runs on from the start. Only straight from a click. */
  allowStart(): void;
  /** What the listener allowed beside. */
  granted: ReadonlySignal<GrantedSites>;
  /** Asks for all these hosts at once. Only straight from a click, as `allowEverywhere`. */
  allow(hosts: SiteHosts): Promise<boolean>;
  revoke(host: string): void;
  allowEverywhere(): void;
  revokeEverywhere(): void;
}

export interface GrantedSites {
  /** `runs` where pages are run on too, not only feeds and transcripts read. */
  hosts: readonly { host: string; runs: boolean }[];
  everywhere: boolean;
}
