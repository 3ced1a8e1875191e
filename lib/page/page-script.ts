import { browser } from 'wxt/browser';
import { safeParse } from 'valibot';
import { acceptPanels } from '@/lib/messaging/panel';
import { toPage, type ToPage } from '@/lib/messaging/protocol';
import { startPageSession } from './page-session';
import { tellBackground } from './tell-background';

const global = globalThis as { marginear?: AbortController; marginearStays?: boolean };

/** Starts once per frame, however often it is injected: by the scout's wish, by the toolbar button. */
export function startPageScript(): void {
  // One whose extension was reloaded under it has ended.
  if (global.marginear && !global.marginear.signal.aborted) return;
  const stop = (global.marginear = new AbortController());
  retireWhenTold(stop);
  if (window === window.top) serveTopFrame(stop);
}

/** The listener took the permission back; who may stay was marked just before. */
function retireWhenTold(stop: AbortController): void {
  const onMessage = (message: ToPage) => {
    if (message.type !== 'retire') return;
    if (!global.marginearStays) stop.abort();
    delete global.marginearStays;
  };
  browser.runtime.onMessage.addListener(onMessage);
  stop.signal.addEventListener('abort', () => browser.runtime?.onMessage.removeListener(onMessage));
}

function serveTopFrame(stop: AbortController): void {
  const { signal } = stop;
  const session = startPageSession({
    frameUrl: browser.runtime.getURL('/sidebar.html'),
    labels: {
      frame: browser.i18n.getMessage('overlayFrame'),
      open: browser.i18n.getMessage('overlayOpen'),
      resize: browser.i18n.getMessage('overlayResize'),
      updated: browser.i18n.getMessage('overlayUpdated'),
      close: browser.i18n.getMessage('close'),
    },
    stop,
  });
  acceptPanels(session.connectPanel, signal);
  tellBackground({ type: 'started' });
  const onMessage = (data: unknown, _sender: unknown, respond: (answer: unknown) => void) => {
    const { success, output } = safeParse(toPage, data);
    if (!success) return;
    if (output.type === 'toggle') respond(session.toggle(output.open));
    else if (output.type === 'introduce') session.introduce(output.nonce);
    else if (output.type === 'command') session.command(output.command);
    else if (output.type === 'frame-media') session.takeFrame(output.frameId, output.report);
  };
  browser.runtime.onMessage.addListener(onMessage);
  signal.addEventListener('abort', () => browser.runtime?.onMessage.removeListener(onMessage));
}
