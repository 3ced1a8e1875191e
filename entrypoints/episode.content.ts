import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { safeParse } from 'valibot';
import { toPage } from '@/lib/messaging/protocol';
import { startPageSession } from '@/lib/page/page-session';
import { pageMatches } from '@/lib/page/sites';

export default defineContentScript({
  matches: pageMatches,
  // After hydration: a node added earlier can make a whole React page render again.
  runAt: 'document_idle',
  main(context) {
    const session = startPageSession({
      frameUrl: browser.runtime.getURL('/sidebar.html'),
      labels: {
        frame: browser.i18n.getMessage('overlayFrame'),
        open: browser.i18n.getMessage('overlayOpen'),
        resize: browser.i18n.getMessage('overlayResize'),
      },
      signal: context.signal,
    });
    const onMessage = (data: unknown) => {
      const { success, output } = safeParse(toPage, data);
      if (!success) return;
      if (output.type === 'toggle') session.toggle();
      else session.introduce(output.nonce);
    };
    browser.runtime.onMessage.addListener(onMessage);
    context.onInvalidated(() => browser.runtime.onMessage.removeListener(onMessage));
  },
});
