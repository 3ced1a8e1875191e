import { browser } from 'wxt/browser';
import type { ToPage } from '@/lib/messaging/to-page';
import { ownScripts } from './own-scripts';

/** Runs the scripts of the manifest in tabs that were open before their site was granted. */
export async function startInOpenTabs(patterns: string[]): Promise<void> {
  if (patterns.length === 0) return;
  const tabs = await browser.tabs.query({ url: patterns, discarded: false });
  for (const { id } of tabs) {
    for (const { js, world } of ownScripts()) {
      // Refused where the tab has gone on to another site in between.
      await browser.scripting
        .executeScript({
          target: { tabId: id!, allFrames: true },
          files: js,
          world,
        })
        .catch(() => undefined);
    }
  }
}

/**
 * Makes the frames go quiet that may no longer be touched. No API tells which those are, so the roll is called: who
 * can be reached is told to stay, then all are told to retire.
 */
export async function retireLostFrames(): Promise<void> {
  const message: ToPage = { type: 'retire' };
  for (const { id } of await browser.tabs.query({ discarded: false })) {
    await browser.scripting
      .executeScript({
        target: { tabId: id!, allFrames: true },
        func: stay,
        injectImmediately: true,
      })
      .catch(() => undefined);
    await browser.tabs.sendMessage(id!, message).catch(() => undefined);
  }
}

/** Runs in the frame, beside the page script. */
function stay() {
  Object.assign(globalThis, { marginearStays: true });
}
