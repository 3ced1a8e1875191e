import type { MediaReport, PlayerWish } from '@/lib/messaging/protocol';
import { chooseMedia } from './choose-media';
import type { Contender } from './contender';
import { watchElementMedia } from './element-media';
import { createFrameMedia } from './frame-media';
import type { PagePlayer } from './page-player';

export interface PlayersOptions {
  /** The episode's media is another one now, or there is none; the former's player is disposed of. */
  onChange(playing: PagePlayer | undefined): void;
  /** Sends a wish to the page script of another frame. */
  steer?(frameId: number, wish: PlayerWish): void;
  signal: AbortSignal;
}

export interface Players {
  /** What another frame says of its media. */
  takeFrame(frameId: number, report: MediaReport | undefined): void;
  /** Addresses of all media there is. */
  offered(): string[];
}

/**
 * Tells which media is the episode's, at once and whenever that changes: of this frame, of the frames it can look into, and of
 * those that report to it. Ends with `signal`.
 */
export function watchPlayers({ onChange, steer = () => {}, signal }: PlayersOptions): Players {
  let current: { id: string; opened: PagePlayer } | undefined;
  let told = false;
  let elements: (() => Contender[]) | undefined;
  const frames = createFrameMedia(steer);

  const all = () => [...(elements?.() ?? []), ...frames.list()];

  function decide(): void {
    if (!elements) return;
    const next = chooseMedia(all());
    if (told && next?.id === current?.id) return;
    current?.opened.player.dispose();
    current = next && { id: next.id, opened: next.open() };
    told = true;
    onChange(current?.opened);
  }
  elements = watchElementMedia(decide, signal);
  // Who hears of it may ask for more of what is returned here.
  queueMicrotask(decide);
  signal.addEventListener('abort', () => current?.opened.player.dispose());
  return {
    takeFrame(frameId, report) {
      frames.take(frameId, report);
      decide();
    },
    offered: () => all().map(({ src }) => src),
  };
}
