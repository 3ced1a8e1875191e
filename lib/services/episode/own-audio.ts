import { batch, computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import type { OwnAudio } from '@/components/player/services';
import type { Episode } from '@/lib/feed/episode';
import { isPublicAddress } from '@/lib/feed/private-address';
import { keepPosition } from '@/lib/player/keep-position';
import { fillMediaSession, type Skips } from '@/lib/player/media-session';
import { createOwnPlayer, type OwnPlayer } from '@/lib/player/own-player';
import { explainFailure, type PlayFailure } from '@/lib/player/play-failure';
import type { Player } from '@/lib/player/player';
import type { Reading } from '@/lib/sources/reading';

interface OwnAudioPorts {
  audio: HTMLAudioElement;
  page: Player;
  reading: ReadonlySignal<Reading>;
  /** Id under which the episode of the page is kept, if it can be. */
  episodeId(): Promise<string | undefined>;
  /** Where an episode was left, seconds. */
  readPosition(id: string): Promise<number | undefined>;
  savePosition(id: string, position: number): void;
  /** The same, when the page goes away this moment. */
  noteLeftPosition(id: string, position: number): void;
  skips(): Skips;
}

/**
 * The sidebar's own player, for pages without media. It never begins by itself, gives way when the page's media
 * plays, and ends with the episode (`turn`); where the listener is in the file is kept all along.
 */
export function createOwnAudio(ports: OwnAudioPorts): { own: OwnAudio; player: OwnPlayer } {
  const { audio, page, reading } = ports;
  const player = createOwnPlayer(audio);
  const pageHasMedia = signal(page.sample !== undefined);
  const failure = signal<PlayFailure | undefined>(undefined);
  const opened = signal<{ address: string; resumedAt: number } | undefined>(undefined);
  const turn = computed(() => reading.value.turn);
  const offer = computed(() => {
    const { enclosure } = reading.value.episode ?? {};
    if (pageHasMedia.value || opened.value || !enclosure) return undefined;
    return isPublicAddress(enclosure) ? enclosure : undefined;
  });
  let putAway: (() => void) | undefined;

  const close = () => {
    putAway?.();
    putAway = undefined;
    player.close();
    opened.value = undefined;
  };

  async function play() {
    const address = offer.peek();
    const at = turn.peek();
    failure.value = undefined;
    const id = await ports.episodeId();
    const position = (id && (await ports.readPosition(id))) || 0;
    // The page may have brought media or another episode meanwhile.
    if (!address || offer.peek() !== address || turn.peek() !== at) return;
    opened.value = { address, resumedAt: position };
    player.open(address, position);
    const keeper = keepPosition(player, (left) => id && ports.savePosition(id, left));
    player.play();
    const quiet = present(player, reading.peek().episode, ports.skips);
    const leave = () => {
      const left = keeper.position();
      if (id && left !== undefined) ports.noteLeftPosition(id, left);
    };
    window.addEventListener('pagehide', leave);
    putAway = () => {
      keeper.stop();
      quiet();
      window.removeEventListener('pagehide', leave);
    };
  }

  audio.addEventListener('error', () => {
    const { address } = opened.peek() ?? {};
    const at = turn.peek();
    const code = audio.error?.code;
    close();
    if (!address) return;
    const browser = { fetch: fetch.bind(window), isOnline: () => navigator.onLine };
    void explainFailure(address, code, browser).then((explained) => {
      if (turn.peek() === at && !opened.peek()) failure.value = explained;
    });
  });
  page.subscribe((sample) => {
    pageHasMedia.value = sample !== undefined;
    if (sample && (sample.playing || !player.sample?.playing)) close();
  });
  effect(() => {
    void turn.value;
    batch(() => {
      close();
      failure.value = undefined;
    });
  });
  const resumedAt = computed(() => opened.value?.resumedAt || undefined);
  return { player, own: { offer, failure, resumedAt, play: () => void play() } };
}

function present(player: Player, episode: Episode | undefined, skips: () => Skips): () => void {
  const { title = '', show, image } = episode ?? {};
  const facts = { title, show, image: image && isPublicAddress(image) ? image : undefined };
  return fillMediaSession(navigator.mediaSession, player, facts, skips);
}
