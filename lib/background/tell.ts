import { browser } from 'wxt/browser';
import type { ToPage } from '@/lib/messaging/protocol';

/** To one frame of a tab, its top frame unless said otherwise; true if a script was there to hear it. */
export async function tell(tabId: number, message: ToPage, frameId = 0): Promise<boolean> {
  try {
    await browser.tabs.sendMessage(tabId, message, { frameId });
    return true;
  } catch {
    return false;
  }
}
