import { browser } from 'wxt/browser';
import type { BrowserKey } from '@/lib/messaging/protocol';
import { isCommand } from '@/lib/messaging/to-page';
import { tell } from './tell';

/** Brings a key command to the tab it is meant for: the first of `tabsInQuestion` with a page script in it. */
export async function passOnCommand(name: string, activeTab: number | undefined): Promise<void> {
  if (!isCommand(name)) return;
  for (const tab of await tabsInQuestion(activeTab)) {
    if (await tell(tab, { type: 'command', command: name })) return;
  }
}

/**
 * What is heard is meant: the active tab if it can be heard, else another that can, the last used first; where all is
 * silent, the active tab. Neither needs the `tabs` permission, which only shows addresses and titles.
 */
async function tabsInQuestion(activeTab: number | undefined): Promise<number[]> {
  const audible = await browser.tabs.query({ audible: true });
  const heard = audible
    .sort(
      (a, b) => Number(b.id === activeTab) - Number(a.id === activeTab) || lastUse(b) - lastUse(a),
    )
    .map(({ id }) => id);
  return [...new Set([...heard, activeTab])].filter((id) => id !== undefined);
}

function lastUse({ lastAccessed = 0 }: { lastAccessed?: number }): number {
  return lastAccessed;
}

/** The keys of our commands. A frame in Firefox cannot ask for them itself. */
export async function browserKeys(): Promise<BrowserKey[]> {
  const commands = await browser.commands?.getAll();
  return (commands ?? []).map(({ name = '', shortcut = '' }) => ({ command: name, key: shortcut }));
}
