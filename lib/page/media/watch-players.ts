import type { MediaChoice, MediaReport } from '@/lib/messaging/protocol';
import type { PlayerWish } from '@/lib/messaging/to-page';
import { chooseMedia, isPlausible } from './choose-media';
import type { Contender } from './contender';
import { watchElementMedia } from './element-media';
import { createFrameMedia } from './frame-media';
import type { PagePlayer } from './page-player';
import { findTextClock } from './text-clocks';

const mostChoices = 50;
const longestLabel = 200;

interface PlayersOptions {
  /** The episode's media is another one now, or there is none; the former's player is disposed of. */
  onChange(playing: PagePlayer | undefined): void;
  /** What the listener may choose from, if it is more than one, whenever it changed. */
  onChoices?(choices: MediaChoice[], current: string | undefined): void;
  /** Sends a wish to the page script of another frame. */
  steer?(frameId: number, wish: PlayerWish): void;
  signal: AbortSignal;
}

export interface Players {
  /** What another frame says of its media. */
  takeFrame(frameId: number, report: MediaReport | undefined): void;
  /** The listener wants this one; it holds until it goes away. */
  choose(id: string): void;
  /** Addresses of all media there is. */
  offered(): string[];
}

/**
 * Tells which media is the episode's, at once and whenever that changes: of this frame, of the frames it can look into, and of
 * those that report to it. Ends with `signal`.
 */
export function watchPlayers(options: PlayersOptions): Players {
  const { onChange, onChoices, steer = () => {}, signal } = options;
  let current: { id: string; opened: PagePlayer } | undefined;
  let told = false;
  let elements: (() => Contender[]) | undefined;
  let byHand: string | undefined;
  let offer = '[]';
  const frames = createFrameMedia(steer);

  const all = () => [...(elements?.() ?? []), ...frames.list()];

  function decide(): void {
    if (!elements) return;
    const media = all();
    const next =
      media.find(({ id }) => id === byHand) ?? chooseMedia(media) ?? findTextClock(location.host);
    change(next);
    tellChoices(media.filter(isPlausible));
  }

  function change(next: Pick<Contender, 'id' | 'open'> | undefined): void {
    if (told && next?.id === current?.id) return;
    current?.opened.player.dispose();
    current = next && { id: next.id, opened: next.open() };
    told = true;
    onChange(current?.opened);
  }

  function tellChoices(media: readonly Contender[]): void {
    const found = media.map(({ id, label, duration, playing }) => {
      return { id, label: label.slice(0, longestLabel), duration, playing };
    });
    const choices = found.length > 1 ? found.slice(0, mostChoices) : [];
    const next = JSON.stringify([choices, current?.id]);
    if (next !== offer) onChoices?.(choices, current?.id);
    offer = next;
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
    choose(id) {
      byHand = id;
      decide();
    },
    offered: () => all().map(({ src }) => src),
  };
}
