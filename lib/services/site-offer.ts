import { computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { SiteOffer } from '@/components/services';
import { missingHosts } from '@/lib/messaging/background-client';
import type { SidebarChannel } from '@/lib/messaging/handshake';
import type { PageToSidebar, SiteHosts } from '@/lib/messaging/protocol';
import type { Reading } from '@/lib/sources/reading';

type Site = Extract<PageToSidebar, { type: 'episode' }>['site'];

const dismissedKey = (page: string) => `offer-dismissed:${page}`;

/**
 * What the listener could allow for the site of the page: undefined while nothing is known or missing, or after the
 * listener said no. Looked at again when the tab is: the answer is given in another one.
 */
export function createSiteOffer(
  channel: SidebarChannel,
  reading: ReadonlySignal<Reading>,
): SiteOffer {
  const site = signal<Site | undefined>(undefined);
  const missing = signal<SiteHosts | undefined>(undefined);
  const reads = computed(() => readHosts(reading.value).join(' '));
  let looks = 0;

  const look = async () => {
    const here = site.peek();
    const mine = (looks += 1);
    const found = here?.page ? await lacking(here, reads.peek()) : undefined;
    if (mine === looks) missing.value = found;
  };
  channel.subscribe((message) => {
    if (message.type === 'episode') site.value = message.site;
  });
  effect(() => {
    void [site.value, reads.value];
    void look();
  });
  document.addEventListener('visibilitychange', () => void look());

  return {
    missing,
    dismiss() {
      missing.value = undefined;
      const { page } = site.peek() ?? {};
      if (page) void browser.storage.local.set({ [dismissedKey(page)]: true });
    },
  };
}

async function lacking({ page, players }: Site, reads: string): Promise<SiteHosts | undefined> {
  const key = dismissedKey(page);
  const { [key]: dismissed } = await browser.storage.local.get(key);
  if (dismissed) return undefined;
  const others = reads.split(' ').filter((host) => host && ![page, ...players].includes(host));
  const hosts = await missingHosts({ pages: [page], players, reads: others });
  return hosts.pages.length + hosts.players.length > 0 ? hosts : undefined;
}

/** Where the episode's feed is, and what could not be read for want of permission. */
function readHosts({ episode, failures }: Reading): string[] {
  const locked = failures.flatMap(({ candidate, failure }) =>
    failure.code === 'no-permission' && candidate.kind !== 'page' ? [candidate.url] : [],
  );
  const hosts = [episode?.feed, ...locked].flatMap(
    (address) => URL.parse(address ?? '')?.hostname ?? [],
  );
  return [...new Set(hosts)].sort();
}
