import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askForPagePort } from '@/lib/messaging/handshake';

/** The sidebar's first script: finds the page while the others are on their way. */
export default defineUnlistedScript(() => {
  globalThis.pagePort = askForPagePort();
});
