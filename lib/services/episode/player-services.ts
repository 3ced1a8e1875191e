import { batch, signal, type ReadonlySignal } from '@preact/signals';
import type { MomentWish, PlayerServices } from '@/components/player/services';
import type { SidebarChannel } from '@/lib/messaging/sidebar-channel';
import { createChannelPlayer } from '@/lib/player/channel-player';
import { createEitherPlayer } from '@/lib/player/either-player';
import { wallClock } from '@/lib/player/media-player';
import type { PlayerSample } from '@/lib/player/player';
import type { Reading } from '@/lib/sources/reading';
import type { Database } from '@/lib/store/database';
import { readPosition, savePosition } from '@/lib/store/episodes';
import { noteLeftPosition, takeLeftPosition } from '@/lib/store/left-position';
import type { Settings } from '@/lib/store/settings';
import { createKeyCommands } from './key-commands';
import { createOwnAudio } from './own-audio';
import type { Keep } from '../shared-services';

interface PlayerPorts {
  channel: SidebarChannel;
  db: Database;
  keep: Keep;
  settings: ReadonlySignal<Settings>;
  reading: ReadonlySignal<Reading>;
  /** Id under which the episode of the page is kept, if it can be. */
  episodeId(): Promise<string | undefined>;
}

/** The page's media over the channel, our own audio beside it, and the browser's keys for whichever plays. */
export function createPlayerServices(ports: PlayerPorts): PlayerServices & {
  /** What the page's media plays, as it says; undefined while our own audio is heard. */
  source: ReadonlySignal<string | undefined>;
} {
  const { channel, db, keep, settings, reading, episodeId } = ports;
  const sample = signal<PlayerSample | undefined>(undefined);
  const source = signal<string | undefined>(undefined);
  const page = createChannelPlayer(channel.send);
  let pageSource: string | undefined;
  channel.subscribe((message) => {
    if (message.type !== 'sample') return;
    pageSource = message.src;
    page.take(message.sample);
  });
  const { own, player: ownPlayer } = createOwnAudio({
    audio: new Audio(),
    page,
    reading,
    episodeId,
    readPosition: (id) =>
      keep(async () => (await takeLeftPosition(id)) ?? (await readPosition(db, id))),
    savePosition: (id, position) => void keep(() => savePosition(db, id, position, Date.now())),
    noteLeftPosition,
    skips: () => ({ back: settings.value.skipBack, forward: settings.value.skipForward }),
  });
  const player = createEitherPlayer(page, ownPlayer);
  player.subscribe((heard) =>
    batch(() => {
      sample.value = heard;
      source.value = ownPlayer.sample ? undefined : pageSource;
    }),
  );
  const saveWish = createKeyCommands(channel, player, reading);
  const momentWish = signal<MomentWish | undefined>(undefined);
  channel.subscribe((message) => {
    if (message.type !== 'moment' || !message.words) return;
    const { time, words } = message;
    momentWish.value = { turn: reading.peek().turn, time, words };
  });
  return { player, own, sample, source, now: wallClock, saveWish, momentWish };
}
