import { signal, type Signal } from '@preact/signals';
import type { SaveWish } from '@/components/player/services';
import type { SidebarChannel } from '@/lib/messaging/handshake';
import { wallClock } from '@/lib/player/media-player';
import { playbackTimeAt } from '@/lib/clock/playback-clock';
import type { Player } from '@/lib/player/player';

/** Does what the listener's browser-wide keys ask of the sidebar; a wish to save waits in the answer for the view. */
export function createKeyCommands(
  channel: Pick<SidebarChannel, 'subscribe'>,
  player: Player,
): { saveWish: Signal<SaveWish | undefined> } {
  const saveWish = signal<SaveWish | undefined>(undefined);
  channel.subscribe((message) => {
    if (message.type !== 'command') return;
    const { sample } = player;
    if (message.command === 'play-pause') {
      if (sample?.playing) player.pause();
      else player.play();
      return;
    }
    // The page tells the time of its own media; our own is known here.
    const time = message.time ?? (sample && playbackTimeAt(sample, wallClock()));
    saveWish.value = { time };
  });
  return { saveWish };
}
