import { browser } from 'wxt/browser';
import { acceptPanels } from '@/lib/messaging/serve-sidebars';
import { isToPage, type ToPage } from '@/lib/messaging/to-page';
import { startFrameSession } from './frame-session';
import { overlayLabels } from './overlay/overlay-labels';
import { startPageSession } from './page-session';
import { tellBackground } from './tell-background';

const global = globalThis as {
  marginear?: AbortController;
  marginearStays?: boolean;
  marginearWanted?: boolean;
};

/** Starts once per frame, however often it is injected: by the scout's wish, by the toolbar button. */
export function startPageScript(): void {
  // One whose extension was reloaded under it has ended.
  if (global.marginear && !global.marginear.signal.aborted) return;
  const stop = (global.marginear = new AbortController());
  retireWhenTold(stop);
  if (window === window.top) serveTopFrame(stop);
  else serveFrame(stop.signal);
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

function serveFrame(signal: AbortSignal): void {
  const session = startFrameSession(signal);
  listen((message) => {
    if (message.type === 'find-media') session.report();
    else if (message.type === 'steer') session.obey(message.wish);
  }, signal);
}

/** What the background says, until `signal`. */
function listen(
  onMessage: (message: ToPage, respond: (answer: unknown) => void) => void,
  signal: AbortSignal,
): void {
  const listener = (data: unknown, _sender: unknown, respond: (answer: unknown) => void) => {
    if (isToPage(data)) onMessage(data, respond);
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime?.onMessage.removeListener(listener));
}

function serveTopFrame(stop: AbortController): void {
  const { signal } = stop;
  const { marginearWanted: wanted } = global;
  delete global.marginearWanted;
  const session = startPageSession({
    frameUrl: browser.runtime.getURL('/sidebar.html'),
    labels: overlayLabels,
    wanted,
    stop,
  });
  acceptPanels(session.connectPanel, signal);
  tellBackground({ type: 'started' });
  listen((message, respond) => {
    if (message.type === 'toggle') respond(session.toggle(message.open));
    else if (message.type === 'introduce') session.introduce(message.nonce);
    else if (message.type === 'command') session.command(message.command);
    else if (message.type === 'frame-media') session.takeFrame(message.frameId, message.report);
  }, signal);
}
