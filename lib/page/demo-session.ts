import { browser } from 'wxt/browser';
import type { Episode } from '@/lib/feed/episode';
import { parseMomentLink } from '@/lib/highlights/moment-link';
import type { PageToSidebar } from '@/lib/messaging/protocol';
import { acceptPanels, connectToFrame } from '@/lib/messaging/serve-sidebars';
import { isToPage, type ToPage } from '@/lib/messaging/to-page';
import { createMediaPlayer } from '@/lib/player/media-player';
import { obeyWish } from '@/lib/player/obey-wish';
import { createAudience } from './audience';
import { createOverlay } from './overlay/overlay';
import { overlayLabels } from './overlay/overlay-labels';
import { widthLimits } from './overlay/overlay-state';

/**
 * Does for the demo, a page of our own, what the page script does for pages: lays the sidebar over it and serves its
 * player. Nothing needs to be found, so the overlay, the handshake and all that the listener sees are the real ones.
 */
export function startDemoSession(audio: HTMLMediaElement, episode: Episode): void {
  const player = createMediaPlayer(audio);
  const moment = parseMomentLink(location.href);
  const overlay = createOverlay({
    frameUrl: browser.runtime.getURL('/sidebar.html'),
    labels: overlayLabels,
    state: { width: widthLimits.usual, collapsed: false },
    onChange: ({ collapsed }) => audience.send({ type: 'visible', visible: !collapsed }, 'overlay'),
  });
  const heard = (): PageToSidebar => ({ type: 'sample', sample: player.sample, src: audio.src });
  const audience = createAudience({
    greet(send, place) {
      send({ type: 'visible', visible: place === 'panel' || !overlay.collapsed });
      const site = { page: '', players: [] };
      send({ type: 'episode', turn: 0, episode, candidates: [], rows: [], site });
      send(heard());
      if (moment) send({ type: 'moment', ...moment });
    },
    obey(wish, send) {
      if (wish.type === 'collapse') overlay.setCollapsed(true);
      else if (wish.type === 'read-text') send({ type: 'text', id: wish.id });
      else if (wish.type === 'focus-page') window.focus();
      // The button's sign is for pages that may be episodes, and there is one thing to hear here.
      else if (wish.type !== 'badge' && wish.type !== 'choose-media') obeyWish(player, wish);
    },
    onGone: () => undefined,
  });
  player.subscribe(() => audience.send(heard()));
  if (moment) player.seekTo(moment.time);

  function take(message: ToPage): boolean | undefined {
    if (message.type === 'introduce')
      audience.offer('overlay', connectToFrame(overlay.frame, message.nonce));
    else if (message.type === 'toggle') {
      overlay.setCollapsed(!message.open && !overlay.collapsed);
      return true;
    } else if (message.type === 'command') {
      audience.send({ ...message, time: player.sample?.time });
    }
  }
  browser.runtime.onMessage.addListener((data: unknown, sender, respond) => {
    // Unlike a content script, a page of ours hears the sidebars of all tabs; only the background speaks to this one.
    if (!sender.tab && isToPage(data)) respond(take(data));
  });
  acceptPanels((channel) => audience.offer('panel', channel), new AbortController().signal);
}
