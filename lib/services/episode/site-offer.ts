import { computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { SiteOffer } from '@/components/services';
import { missingHosts } from '@/lib/messaging/background-client';
import type { SidebarChannel } from '@/lib/messaging/sidebar-channel';
import type { PageToSidebar, SiteHosts } from '@/lib/messaging/protocol';
import type { Reading } from '@/lib/sources/reading';

type Site = Extract<PageToSidebar, { type: 'episode' }>['site'];

const dismissedKey = (page: string) => `offer-dismissed:${page}`;

/**
 * What the listener could allow for the site of the page: undefined while nothing is known or missing, or after the
 * listener said no. Looked at again when the tab is: the answer is given in another one. `onReadable` is called when a
 * host has come that could not be read before.
 */
export function createSiteOffer(
  channel: SidebarChannel,
  reading: ReadonlySignal<Reading>,
  onReadable: () => void,
): SiteOffer {
  const site = signal<Site | undefined>(undefined);
  const missing = signal<SiteHosts | undefined>(undefined);
  const readHosts = computed(() => readHostsOf(reading.value).join(' '));
  let locked: string[] = [];
  let looks = 0;

  const look = async () => {
    const here = site.peek();
    if (!here?.page) return;
    const mine = (looks += 1);
    const reads = readHosts.peek().split(' ').filter(Boolean);
    const dismissed = await isDismissed(here.page);
    const found = await missingHosts({ pages: [here.page], players: here.players, reads });
    if (mine !== looks) return;
    const came = locked.some((host) => reads.includes(host) && !found.reads.includes(host));
    locked = found.reads;
    missing.value = dismissed ? undefined : offerOf(found);
    if (came) onReadable();
  };
  channel.subscribe((message) => {
    if (message.type === 'episode') site.value = message.site;
  });
  effect(() => {
    void [site.value, readHosts.value];
    void look();
  });
  document.addEventListener('visibilitychange', () => void look());

  return {
    missing,
    dismiss() {
      // A look that is under way has not seen it.
      looks += 1;
      missing.value = undefined;
      const { page } = site.peek() ?? {};
      if (page) void browser.storage.local.set({ [dismissedKey(page)]: true });
    },
  };
}

async function isDismissed(page: string): Promise<boolean> {
  const key = dismissedKey(page);
  return (await browser.storage.local.get(key))[key] === true;
}

/** Each host once, for the most it is wanted for; undefined if only reading lacks, which the transcript's view says. */
function offerOf({ pages, players, reads }: SiteHosts): SiteHosts | undefined {
  const runs = [...pages, ...players];
  if (runs.length === 0) return undefined;
  return { pages, players, reads: reads.filter((host) => !runs.includes(host)) };
}

/** Where the episode's feed is, and what could not be read for want of permission. */
function readHostsOf({ episode, failures }: Reading): string[] {
  const locked = failures.flatMap(({ candidate, failure }) =>
    failure.code === 'no-permission' && candidate.kind !== 'page' ? [candidate.url] : [],
  );
  const hosts = [episode?.feed, ...locked].flatMap(
    (address) => URL.parse(address ?? '')?.hostname ?? [],
  );
  return [...new Set(hosts)].sort();
}
