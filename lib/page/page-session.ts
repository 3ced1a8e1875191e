import type { Episode } from '@/lib/feed/episode';
import { parseMomentLink } from '@/lib/highlights/moment-link';
import { connectToFrame, type PageChannel } from '@/lib/messaging/handshake';
import type { PageToSidebar } from '@/lib/messaging/protocol';
import type { Candidate } from '@/lib/transcript/candidate';
import { createAudience, type Wish } from './audience';
import { findCandidates } from './find-candidates';
import { findEpisode } from './find-episode';
import type { PagePlayer } from './media/page-player';
import { watchPlayers } from './media/watch-players';
import { createOverlay, type Overlay, type OverlayOptions } from './overlay/overlay';
import { readOverlayState, writeOverlayState } from './overlay/overlay-state';
import { readText } from './read-text';
import { addressOfPage } from './watch-address';
import { watchPage } from './watch-page';

export interface PageSession {
  /** The background brings the nonce of a frame that asks to be spoken to. */
  introduce(nonce: string): void;
  /** The browser's side panel shows this tab. */
  connectPanel(channel: PageChannel): void;
  /** The toolbar button: opens the sidebar, also on a page that does not look like an episode; folds it again. */
  toggle(): void;
}

export interface PageSessionOptions {
  frameUrl: string;
  labels: OverlayOptions['labels'];
  signal: AbortSignal;
}

interface Found {
  turn: number;
  episode: Episode;
  candidates: Candidate[];
}

/** Looks after the top frame of one page: finds media and episode, mounts the overlay, serves the player to it. */
export function startPageSession({ frameUrl, labels, signal }: PageSessionOptions): PageSession {
  let overlay: Overlay | undefined;
  let mounting: Promise<void> | undefined;
  let openedByHand = false;
  let playing: PagePlayer | undefined;
  let found: Found | undefined;
  let turn = 0;
  let address = addressOfPage();
  let moment = parseMomentLink(location.href);
  const audience = createAudience({ greet, obey });

  function look() {
    if (address !== addressOfPage()) turn += 1;
    address = addressOfPage();
    const candidates = findCandidates(document, location.href, playing?.media);
    const { episode, isEpisode } = findEpisode(document, location.href, playing?.media, candidates);
    const next = { turn, episode, candidates };
    if (!isEpisode && !openedByHand) return leave();
    if (JSON.stringify(next) === JSON.stringify(found)) return;
    found = next;
    audience.send({ type: 'episode', ...next });
    void mount();
  }

  function leave() {
    found = undefined;
    audience.leave('overlay');
    overlay?.remove();
    overlay = undefined;
    mounting = undefined;
  }

  /** One mount at a time: two looks in a row must not make two overlays. */
  function mount(): Promise<void> {
    mounting ??= readOverlayState(location.host).then((state) => {
      if (signal.aborted || !found) return;
      const collapsed = state.collapsed && !openedByHand;
      overlay = createOverlay({
        frameUrl,
        labels,
        state: { ...state, collapsed },
        onChange(changed) {
          audience.send({ type: 'visible', visible: !changed.collapsed });
          void writeOverlayState(location.host, changed);
        },
      });
    });
    return mounting;
  }

  /** All that a sidebar must know that was just opened. */
  function greet(send: (message: PageToSidebar) => void) {
    if (!found) return;
    send({ type: 'visible', visible: !overlay?.collapsed });
    send({ type: 'episode', ...found });
    send({ type: 'sample', sample: playing?.player.sample });
  }

  function obey(wish: Wish, send: (message: PageToSidebar) => void) {
    switch (wish.type) {
      case 'play':
        return playing?.player.play();
      case 'pause':
        return playing?.player.pause();
      case 'seek':
        return playing?.player.seekTo(wish.time);
      case 'rate':
        return playing?.player.setRate(wish.rate);
      case 'collapse':
        overlay?.setCollapsed(true);
        return window.focus();
      case 'focus-page':
        return window.focus();
      case 'read-text':
        return void readText(wish.url).then((answer) =>
          send({ type: 'text', id: wish.id, ...answer }),
        );
    }
  }

  watchPlayers((next) => {
    playing = next;
    next?.player.subscribe((sample) => audience.send({ type: 'sample', sample }));
    audience.send({ type: 'sample', sample: next?.player.sample });
    // A link to a moment, from the library or from a friend, waits for media to seek in.
    if (next && moment !== undefined) next.player.seekTo(moment);
    if (next) moment = undefined;
    look();
  }, signal);
  watchPage(look, signal);
  signal.addEventListener('abort', leave);

  return {
    introduce(nonce) {
      if (overlay) audience.offer('overlay', connectToFrame(overlay.frame, nonce));
    },
    connectPanel: (channel) => audience.offer('panel', channel),
    toggle() {
      if (overlay) return overlay.setCollapsed(!overlay.collapsed);
      openedByHand = true;
      look();
    },
  };
}
