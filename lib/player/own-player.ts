import { createMediaPlayer } from './media-player';
import type { Player, PlayerSample } from './player';

/** A Player over an audio element of our own; until a file is open it has no sample and does nothing. */
export interface OwnPlayer extends Player {
  /** Takes another file up at `position`, seconds. It does not play by itself. */
  open(address: string, position: number): void;
  /** Puts the file away; listeners hear undefined. */
  close(): void;
}

/**
 * Plays a file in the extension's own page. The element carries no `crossorigin`, since hosts of podcasts rarely
 * allow it, and so the host may see the cookies it has set, as when its player is framed by any site. Only
 * the referrer can be kept from it, by the page's `<meta name="referrer">`.
 */
export function createOwnPlayer(audio: HTMLAudioElement): OwnPlayer {
  const listeners = new Set<(sample: PlayerSample | undefined) => void>();
  let media: Player | undefined;
  const tell = (sample: PlayerSample | undefined) => {
    for (const listener of listeners) listener(sample);
  };
  const close = () => {
    if (!media) return;
    media.dispose();
    media = undefined;
    audio.pause();
    audio.removeAttribute('src');
    // Without it the element goes on fetching what it has begun.
    audio.load();
    tell(undefined);
  };
  return {
    get sample() {
      return media?.sample;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open(address, position) {
      close();
      audio.src = address;
      // Before there is data this is the "default playback start position" of the HTML standard.
      if (position > 0) audio.currentTime = position;
      media = createMediaPlayer(audio);
      media.subscribe(tell);
      tell(media.sample);
    },
    close,
    play: () => media?.play(),
    pause: () => media?.pause(),
    seekTo: (time) => media?.seekTo(time),
    setRate: (rate) => media?.setRate(rate),
    dispose() {
      listeners.clear();
      close();
    },
  };
}
