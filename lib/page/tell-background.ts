import { browser } from 'wxt/browser';
import type { FromPage } from '@/lib/messaging/protocol';
import type { Badge } from '@/lib/messaging/to-page';

/** Says something to the background; what it cannot do, it leaves. */
export function tellBackground(message: FromPage): void {
  // Without an id the extension was reloaded under the page, and nobody is there.
  if (browser.runtime?.id) void browser.runtime.sendMessage(message).catch(() => undefined);
}

/** Says what the toolbar button shows for this page, and no longer than it is there. */
export function setBadge(badge: Badge): void {
  tellBackground({ type: 'badge', badge, page: location.href });
}
