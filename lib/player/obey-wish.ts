import type { PlayerWish } from '@/lib/messaging/to-page';
import type { Player } from './player';

/** Does what a Player in another frame was asked for. */
export function obeyWish(player: Player, wish: PlayerWish): void {
  switch (wish.type) {
    case 'play':
      return player.play();
    case 'pause':
      return player.pause();
    case 'seek':
      return player.seekTo(wish.time);
    case 'rate':
      return player.setRate(wish.rate);
  }
}
