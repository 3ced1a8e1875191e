import { browser } from 'wxt/browser';
import type { FromPage } from '@/lib/messaging/protocol';

/** Says something to the background; what it cannot do, it leaves. */
export function tellBackground(message: FromPage): void {
  // Without an id the extension was reloaded under the page, and nobody is there.
  if (browser.runtime?.id) void browser.runtime.sendMessage(message).catch(() => undefined);
}
