import { browser } from 'wxt/browser';
import type { ToPage } from '@/lib/messaging/to-page';

/** To one frame of a tab, its top frame unless said otherwise; true if a script was there to hear it. */
export async function tell(tabId: number, message: ToPage, frameId = 0): Promise<boolean> {
  try {
    await browser.tabs.sendMessage(tabId, message, { frameId });
    return true;
  } catch {
    return false;
  }
}

/** Opens or folds the sidebar in a tab, or only opens it: `refused` where the page does not let it live, `absent` without a page script. */
export async function tellToToggle(
  tabId: number,
  open = false,
): Promise<'done' | 'refused' | 'absent'> {
  const message: ToPage = { type: 'toggle', open };
  try {
    const done: unknown = await browser.tabs.sendMessage(tabId, message, { frameId: 0 });
    return done === false ? 'refused' : 'done';
  } catch {
    return 'absent';
  }
}
