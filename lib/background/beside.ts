import { browser } from 'wxt/browser';
import { readPlace, watchPlace, type PreferredPlace } from '@/lib/messaging/preferred-place';

/** Not in the types WXT has, which are Chromium's. */
interface FirefoxSidebar {
  sidebarAction?: { open(): Promise<void> };
}

/** Pixels of the window that stands in for a panel. */
const width = 420;
const height = 860;

/**
 * Opens the app beside the page: in the browser's own panel, or, where the browser no longer counts the click that asked for it
 * (Firefox wants `sidebarAction.open` in the same turn), in a window of its own.
 */
export async function openBeside(tabId: number): Promise<void> {
  const { sidebarAction } = browser as FirefoxSidebar;
  try {
    await (sidebarAction ? sidebarAction.open() : browser.sidePanel.open({ tabId }));
  } catch {
    const url = browser.runtime.getURL(`/sidepanel.html?tab=${tabId}`);
    await browser.windows.create({ type: 'popup', url, width, height });
  }
}

/**
 * Keeps the toolbar button in line with the listener's choice of place. Chromium then opens its panel itself; Firefox
 * must be told within the click, so the choice is at hand before (a worker woken by the click does not have it yet, and
 * a window opens instead).
 */
export function createToolbarPlace() {
  let place: PreferredPlace | undefined;
  const follow = (chosen: PreferredPlace) => {
    place = chosen;
    void browser.sidePanel?.setPanelBehavior({ openPanelOnActionClick: chosen === 'panel' });
  };
  watchPlace(follow);
  const read = readPlace().then(follow);
  return {
    /** Opens the panel if that is where the listener wants it; false if not. */
    async open(tabId: number): Promise<boolean> {
      if (place === 'panel') void openBeside(tabId);
      else if (place === undefined) {
        await read;
        if (place === 'panel') await openBeside(tabId);
      }
      return place === 'panel';
    },
  };
}
