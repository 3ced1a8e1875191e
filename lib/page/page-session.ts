import type { Episode } from '@/lib/feed/episode';
import { parseMomentLink } from '@/lib/highlights/moment-link';
import { connectToFrame, type PageChannel } from '@/lib/messaging/handshake';
import type { PageToSidebar, SidebarToPage } from '@/lib/messaging/protocol';
import { createMediaPlayer } from '@/lib/player/media-player';
import type { Player } from '@/lib/player/player';
import type { Candidate } from '@/lib/transcript/candidate';
import { findCandidates } from './find-candidates';
import { findEpisode } from './find-episode';
import { createOverlay, type Overlay, type OverlayOptions } from './overlay';
import { readOverlayState, writeOverlayState } from './overlay-state';
import { readText } from './read-text';
import { watchMedia } from './watch-media';
import { watchPage } from './watch-page';

export interface PageSession {
  /** The background brings the nonce of a frame that asks to be spoken to. */
  introduce(nonce: string): void;
  /** The toolbar button: opens the sidebar, also on a page that does not look like an episode; folds it again. */
  toggle(): void;
}

export interface PageSessionOptions {
  frameUrl: string;
  labels: OverlayOptions['labels'];
  signal: AbortSignal;
}

interface Found {
  episode: Episode;
  candidates: Candidate[];
}

/** Looks after one page: finds media and episode, mounts the overlay, serves the player to it. */
export function startPageSession({ frameUrl, labels, signal }: PageSessionOptions): PageSession {
  let overlay: Overlay | undefined;
  let mounting: Promise<void> | undefined;
  let openedByHand = false;
  let channel: PageChannel | undefined;
  let media: HTMLMediaElement | undefined;
  let player: Player | undefined;
  let found: Found | undefined;
  let moment = parseMomentLink(location.href);

  const send = (message: PageToSidebar) => channel?.send(message);

  function look() {
    const candidates = findCandidates(document, location.href, media);
    const { episode, isEpisode } = findEpisode(document, location.href, media, candidates);
    const next = { episode, candidates };
    if (!isEpisode && !openedByHand) return leave();
    if (JSON.stringify(next) === JSON.stringify(found)) return;
    found = next;
    send({ type: 'episode', ...next });
    void mount();
  }

  function leave() {
    found = undefined;
    channel?.close();
    channel = undefined;
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
          send({ type: 'visible', visible: !changed.collapsed });
          void writeOverlayState(location.host, changed);
        },
      });
    });
    return mounting;
  }

  function introduce(nonce: string) {
    if (!overlay) return;
    const offered = connectToFrame(overlay.frame, nonce);
    offered.subscribe((message) => {
      if (message.type !== 'hello') return obey(message);
      channel?.close();
      channel = offered;
      greet();
    });
    offered.start();
  }

  /** All that a sidebar must know that was just opened. */
  function greet() {
    if (!overlay || !found) return;
    send({ type: 'visible', visible: !overlay.collapsed });
    send({ type: 'episode', ...found });
    send({ type: 'sample', sample: player?.sample });
  }

  function obey(message: Exclude<SidebarToPage, { type: 'hello' }>) {
    switch (message.type) {
      case 'play':
        return player?.play();
      case 'pause':
        return player?.pause();
      case 'seek':
        return player?.seekTo(message.time);
      case 'rate':
        return player?.setRate(message.rate);
      case 'collapse':
        overlay?.setCollapsed(true);
        return window.focus();
      case 'focus-page':
        return window.focus();
      case 'read-text':
        return void readText(message.url).then((answer) =>
          send({ type: 'text', id: message.id, ...answer }),
        );
    }
  }

  watchMedia((next) => {
    player?.dispose();
    media = next;
    player = next && createMediaPlayer(next);
    player?.subscribe((sample) => send({ type: 'sample', sample }));
    send({ type: 'sample', sample: player?.sample });
    // A link to a moment, from the library or from a friend, waits for media to seek in.
    if (player && moment !== undefined) player.seekTo(moment);
    if (player) moment = undefined;
    look();
  }, signal);
  watchPage(look, signal);
  signal.addEventListener('abort', leave);

  return {
    introduce,
    toggle() {
      if (overlay) return overlay.setCollapsed(!overlay.collapsed);
      openedByHand = true;
      look();
    },
  };
}
