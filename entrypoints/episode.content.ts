import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import type { FromPage } from '@/lib/messaging/protocol';
import { startScout } from '@/lib/page/scout';
import { pageMatches } from '@/lib/page/sites';

/** The scout: small, on every page of the sites we run on. It asks for the page script where there may be an episode. */
export default defineContentScript({
  matches: pageMatches,
  // After hydration: a node added earlier can make a whole React page render again.
  runAt: 'document_idle',
  allFrames: true,
  main(context) {
    const message: FromPage = { type: 'wake' };
    startScout(() => void browser.runtime.sendMessage(message), context.signal);
  },
});
