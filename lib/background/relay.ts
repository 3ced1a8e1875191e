import type { Browser } from 'wxt/browser';
import { browser } from 'wxt/browser';
import type { FromPage } from '@/lib/messaging/protocol';
import type { ToPage } from '@/lib/messaging/to-page';
import { setBadge } from './badge';
import { injectPageScript } from './inject';
import { tell } from './tell';

/** Only the script of a tab's top frame, where the sidebar is, may ask for these. */
const ofTopFrame: readonly FromPage['type'][] = ['find-media', 'steer', 'badge'];

/** Does what a content script asks: scripts for its own frame, messages within its own tab, nothing else. */
export async function relay(
  message: FromPage,
  sender: Browser.runtime.MessageSender,
): Promise<void> {
  const { tab, frameId } = sender;
  if (tab?.id === undefined || frameId === undefined) return;
  if (frameId !== 0 && ofTopFrame.includes(message.type)) return;
  switch (message.type) {
    case 'wake':
      await injectPageScript(tab.id, frameId);
      // The sidebar that shows what plays in a frame is the top frame's.
      return void (frameId && (await injectPageScript(tab.id)));
    case 'media':
      return void (await tell(tab.id, { type: 'frame-media', frameId, report: message.report }));
    case 'find-media':
      return tellAllFrames(tab.id, { type: 'find-media' });
    case 'steer':
      if (await tell(tab.id, { type: 'steer', wish: message.wish }, message.frameId)) return;
      // It went away without a word, as one does that crashed.
      return void (await tell(tab.id, { type: 'frame-media', frameId: message.frameId }));
    case 'badge':
      return setBadge(tab.id, message.badge, message.page);
  }
}

async function tellAllFrames(tabId: number, message: ToPage): Promise<void> {
  // Refused where no frame of the tab has a script.
  await browser.tabs.sendMessage(tabId, message).catch(() => undefined);
}
