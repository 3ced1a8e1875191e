import { createMediaPlayer } from '@/lib/player/media-player';
import type { PagePlayer } from './page-player';
import { watchMedia } from './watch-media';

/**
 * Tells which media is the episode's, at once and whenever that changes; what was told before is
 * disposed of. Ends with `signal`.
 */
export function watchPlayers(
  onChange: (playing: PagePlayer | undefined) => void,
  signal: AbortSignal,
): void {
  let current: PagePlayer | undefined;
  watchMedia((media) => {
    current?.player.dispose();
    current = media && { player: createMediaPlayer(media), media, src: media.currentSrc };
    onChange(current);
  }, signal);
  signal.addEventListener('abort', () => current?.player.dispose());
}
