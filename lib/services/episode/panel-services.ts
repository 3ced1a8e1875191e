import { signal } from '@preact/signals';
import { safeParse } from 'valibot';
import { browser } from 'wxt/browser';
import type { PanelServices } from '@/components/PanelApp';
import { openPage } from '@/lib/messaging/background-client';
import { fromPage } from '@/lib/messaging/protocol';
import { text } from '../language';

/** Wires the side panel: which tab is looked at, and whose page can be spoken to. */
export async function createPanelServices(): Promise<PanelServices> {
  const pinned = pinnedTab();
  const tab = signal(pinned);
  const tabs = signal<readonly number[]>([]);
  const refused = signal(false);
  const drop = (id: number) => (tabs.value = tabs.value.filter((other) => other !== id));
  const add = (id: number) => {
    if (!tabs.value.includes(id)) tabs.value = [...tabs.value, id];
  };
  const show = (id: number) => {
    tab.value = id;
    refused.value = false;
    add(id);
  };

  browser.runtime.onMessage.addListener((data: unknown, sender) => {
    const { success, output } = safeParse(fromPage, data);
    const id = sender.tab?.id;
    if (success && output.type === 'started' && id !== undefined && id === tab.value) show(id);
  });
  browser.tabs.onRemoved.addListener(drop);
  if (pinned === undefined) {
    const { id: windowId } = await browser.windows.getCurrent();
    browser.tabs.onActivated.addListener((active) => {
      if (active.windowId === windowId) show(active.tabId);
    });
    const [active] = await browser.tabs.query({ active: true, windowId });
    if (active?.id !== undefined) show(active.id);
  } else show(pinned);

  return {
    text,
    tab,
    tabs,
    refused,
    frameUrl: (id) => browser.runtime.getURL(`/sidebar.html?tab=${id}`),
    gone: drop,
    async look(id) {
      const there = await openPage(id);
      refused.value = !there;
      if (there) add(id);
      return there;
    },
  };
}

/** The tab that a window opened for one page stays with. */
function pinnedTab(): number | undefined {
  const tab = new URLSearchParams(location.search).get('tab');
  return tab && /^\d+$/.test(tab) ? Number(tab) : undefined;
}
