import { signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { SaveWish } from '@/components/player/services';
import { playbackTimeAt } from '@/lib/clock/playback-clock';
import type { SidebarChannel } from '@/lib/messaging/sidebar-channel';
import { wallClock } from '@/lib/player/media-player';
import type { Player } from '@/lib/player/player';
import type { Reading } from '@/lib/sources/reading';

/** Does what the listener's browser-wide keys ask of the sidebar; answers with the wish to save that the view has to take. */
export function createKeyCommands(
  channel: Pick<SidebarChannel, 'subscribe'>,
  player: Player,
  reading: ReadonlySignal<Reading>,
): Signal<SaveWish | undefined> {
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
    saveWish.value = { turn: reading.peek().turn, time };
  });
  return saveWish;
}
