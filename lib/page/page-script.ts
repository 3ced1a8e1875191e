import { browser } from 'wxt/browser';
import { safeParse } from 'valibot';
import { toPage } from '@/lib/messaging/protocol';
import { startPageSession } from './page-session';

const global = globalThis as { marginear?: AbortController };

/** Starts once per frame, however often it is injected: by the scout's wish, by the toolbar button. */
export function startPageScript(): void {
  if (global.marginear) return;
  const stop = (global.marginear = new AbortController());
  if (window === window.top) serveTopFrame(stop.signal);
}

function serveTopFrame(signal: AbortSignal): void {
  const session = startPageSession({
    frameUrl: browser.runtime.getURL('/sidebar.html'),
    labels: {
      frame: browser.i18n.getMessage('overlayFrame'),
      open: browser.i18n.getMessage('overlayOpen'),
      resize: browser.i18n.getMessage('overlayResize'),
    },
    signal,
  });
  const onMessage = (data: unknown) => {
    const { success, output } = safeParse(toPage, data);
    if (!success) return;
    if (output.type === 'toggle') session.toggle();
    else if (output.type === 'introduce') session.introduce(output.nonce);
  };
  browser.runtime.onMessage.addListener(onMessage);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(onMessage));
}
