import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { FromPage } from '@/lib/messaging/protocol';
import { startScout } from '@/lib/page/scout';

/** Small, in every frame of the sites we run on. It asks for the page script where there may be an episode. */
export default defineUnlistedScript(() => {
  const message: FromPage = { type: 'wake' };
  startScout(() => {
    // Refused where the extension was updated under the page.
    browser.runtime?.sendMessage(message).catch(() => undefined);
  });
});
