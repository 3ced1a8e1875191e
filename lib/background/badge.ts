import { browser } from 'wxt/browser';
import type { Badge } from '@/lib/messaging/to-page';

/** White on each of these has a contrast of at least 4.5 (WCAG 2.2, 1.4.3). */
const looks = {
  found: { text: '✓', colour: '#1b6e3c', title: 'badgeFound' },
  working: { text: '…', colour: '#5b5b66', title: 'badgeWorking' },
  nothing: { text: '–', colour: '#9a3412', title: 'badgeNothing' },
  saved: { text: '+1', colour: '#17695f', title: 'badgeSaved' },
  none: { text: '', colour: '#5b5b66', title: 'toolbarButton' },
} as const satisfies Record<Badge, object>;

/**
 * Shows on the toolbar button how far the transcript of a tab has come, while the tab is at the address `page`. Browsers take
 * it off when the tab goes on; what a page says on its way out may come after that, and is not for the next one.
 */
export async function setBadge(tabId: number, badge: Badge, page: string): Promise<void> {
  const isThere = async () =>
    withoutHash((await browser.tabs.get(tabId)).url) === withoutHash(page);
  try {
    if (!(await isThere())) return;
    await paint(tabId, badge);
    if (!(await isThere())) await paint(tabId, 'none');
  } catch {
    // The tab was closed in the meantime.
  }
}

async function paint(tabId: number, badge: Badge): Promise<void> {
  const { text, colour, title } = looks[badge];
  await Promise.all([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color: colour }),
    browser.action.setBadgeTextColor({ tabId, color: '#ffffff' }),
    browser.action.setTitle({ tabId, title: browser.i18n.getMessage(title) }),
  ]);
}

function withoutHash(address?: string): string | undefined {
  return address?.split('#', 1)[0];
}
