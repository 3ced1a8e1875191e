import { parseMomentLink } from '@/lib/highlights/moment-link';
import { connectToFrame, type PageChannel } from '@/lib/messaging/serve-sidebars';
import type { PageToSidebar } from '@/lib/messaging/protocol';
import type { Command } from '@/lib/messaging/to-page';
import { obeyWish } from '@/lib/player/obey-wish';
import { createAudience, type Place, type Wish } from './audience';
import type { InPlay, Recording } from './episode/episode-in-play';
import { holdsTimedText } from './text/holds-timed-text';
import { lookAtPage, type PageLook } from './episode/look-at-page';
import type { PagePlayer } from './media/page-player';
import { isNews, readRecording } from './media/read-recording';
import { watchPlayers, type Players } from './media/watch-players';
import type { OverlayOptions } from './overlay/overlay';
import { createOverlaySlot } from './overlay/overlay-slot';
import { readText } from './read-text';
import { setBadge, tellBackground } from './tell-background';
import { watchExtension } from './watch-extension';
import { watchPage } from './watch-page';

interface PageSession {
  /** What another frame says of its media. */
  takeFrame: Players['takeFrame'];
  /** The background brings the nonce of a frame that asks to be spoken to. */
  introduce(nonce: string): void;
  /** The browser's side panel shows this tab. */
  connectPanel(channel: PageChannel): void;
  /**
   * The toolbar button: opens the sidebar, also on a page that does not look like an episode; folds it again. False
   * where the page does not let it live.
   */
  toggle(onlyOpen?: boolean): boolean;
  /** A key command of the browser. */
  command(command: Command): void;
}

interface PageSessionOptions {
  frameUrl: string;
  labels: OverlayOptions['labels'];
  /** The listener has asked for the sidebar already. */
  wanted?: boolean;
  /** Ends everything; aborted from within when the extension was reloaded under the page. */
  stop: AbortController;
}

/** A site changes what plays first, and says what it is soon after. Milliseconds. */
const settling = 300;

/** Longer addresses are data, not places. */
const longest = 8_000;

/** Looks after the top frame of one page: finds media and episode, mounts the overlay, serves the player to it. */
export function startPageSession(options: PageSessionOptions): PageSession {
  const { frameUrl, labels, wanted = false, stop } = options;
  const { signal } = stop;
  let openedByHand = wanted;
  let playing: PagePlayer | undefined;
  let found: PageLook['told'] | undefined;
  /** Said word for word, it is not said again. */
  let lastTold: string | undefined;
  let media: PageToSidebar | undefined;
  let inPlay: InPlay | undefined;
  /** The recording of the last look; another one is looked at before it is heard as the old one. */
  let seen: Recording | undefined;
  let pending: ReturnType<typeof setTimeout> | undefined;
  let moment = parseMomentLink(location.href);
  /** What came while no sidebar listened: the words of a link, a command. */
  let waiting: PageToSidebar | undefined = moment && { type: 'moment', ...moment };
  const audience = createAudience({ greet, obey, onGone });
  const overlay = createOverlaySlot({
    frameUrl,
    labels,
    onVisible: (visible) => audience.send({ type: 'visible', visible }, 'overlay'),
    signal,
  });
  if (wanted) overlay.open();
  const lookForExtension = watchExtension(() => {
    overlay.retire();
    stop.abort();
  }, signal);

  function look() {
    clearTimeout(pending);
    const now = readRecording(playing);
    // A new name counts when it is still there a moment later.
    pending = now?.title === seen?.title ? undefined : setTimeout(look, settling);
    seen = now;
    const offered = players.offered();
    const page = lookAtPage({ media: playing?.media, recording: seen, offered }, inPlay);
    ({ inPlay } = page);
    if (!page.isEpisode && !openedByHand && !audience.has('panel')) return leave();
    hear();
    const told = JSON.stringify(page.told);
    if (found && told === lastTold) return;
    lastTold = told;
    found = page.told;
    audience.send(found);
    badge();
    show();
  }

  /** Says on the toolbar button what the page itself holds; an open sidebar knows more, and says it. */
  function badge() {
    if (audience.has('overlay') || audience.has('panel')) return;
    const holds =
      found && (found.candidates.some(({ kind }) => kind !== 'feed') || holdsTimedText(found.rows));
    setBadge(holds ? 'found' : 'none');
  }

  function leave() {
    if (found) setBadge('none');
    found = undefined;
    audience.leave('overlay');
    overlay.remove();
  }

  /** In the page, unless the browser's panel shows it already. */
  function show() {
    if (found && !audience.has('panel')) overlay.mount(openedByHand);
  }

  function onGone(place: Place) {
    lookForExtension();
    if (place === 'panel' && !signal.aborted) show();
  }

  /** All that a sidebar must know that was just opened. */
  function greet(send: (message: PageToSidebar) => void, place: Place) {
    if (place === 'overlay') overlay.answered();
    else {
      audience.leave('overlay');
      overlay.remove();
      look();
    }
    if (!found) return;
    send({ type: 'visible', visible: place === 'panel' || overlay.visible });
    send(found);
    send(heard());
    if (media) send(media);
    if (waiting) send(waiting);
    waiting = undefined;
  }

  function command(name: Command) {
    const { player } = playing ?? {};
    if (name === 'play-pause' && player)
      return player.sample?.playing ? player.pause() : player.play();
    const message = { type: 'command', command: name, time: player?.sample?.time } as const;
    if (audience.has('overlay') || audience.has('panel')) return audience.send(message);
    if (name === 'play-pause') return;
    // Without a word to the eye: the frame runs folded, and says hello.
    waiting = message;
    if (overlay.frame) overlay.load();
    else open();
  }

  function open() {
    openedByHand = true;
    look();
    show();
  }

  function obey(wish: Wish, send: (message: PageToSidebar) => void) {
    switch (wish.type) {
      case 'choose-media':
        return players.choose(wish.id);
      case 'collapse':
        overlay.fold();
        return window.focus();
      case 'focus-page':
        return window.focus();
      case 'badge':
        return setBadge(wish.badge);
      case 'read-text':
        return void readText(wish.url).then((answer) =>
          send({ type: 'text', id: wish.id, ...answer }),
        );
      default:
        return playing && obeyWish(playing.player, wish);
    }
  }

  /** What the sidebar hears: nothing while the player holds something that is not what it shows. */
  function heard(): PageToSidebar {
    const type = 'sample';
    if (inPlay?.whose === 'unheard' || playing?.src !== seen?.src) return { type };
    return { type, sample: playing?.player.sample, src: seen?.src.slice(0, longest) };
  }

  function hear() {
    audience.send(heard());
  }

  function onPlayer(next: PagePlayer | undefined) {
    playing = next;
    next?.player.subscribe(() => {
      lookForExtension();
      if (signal.aborted) return;
      if (isNews(readRecording(playing), seen)) pending ??= setTimeout(look, settling);
      hear();
    });
    // A link to a moment, from the library or from a friend, waits for media to seek in.
    if (next && moment) next.player.seekTo(moment.time);
    if (next) moment = undefined;
    look();
  }

  const players = watchPlayers({
    onChange: onPlayer,
    onChoices(choices, current) {
      media = { type: 'media', choices, current };
      audience.send(media);
    },
    steer: (frameId, wish) => tellBackground({ type: 'steer', frameId, wish }),
    signal,
  });
  tellBackground({ type: 'find-media' });
  watchPage(look, signal);
  signal.addEventListener('abort', () => {
    clearTimeout(pending);
    leave();
  });

  return {
    takeFrame: players.takeFrame,
    introduce(nonce) {
      if (overlay.frame) audience.offer('overlay', connectToFrame(overlay.frame, nonce));
    },
    connectPanel: (channel) => audience.offer('panel', channel),
    toggle(onlyOpen) {
      if (overlay.frame) return overlay.toggle(onlyOpen);
      open();
      return true;
    },
    command,
  };
}
