import type { Player } from '@/lib/player/player';

/** The media that is taken for the episode, wherever it is found. */
export interface PagePlayer {
  player: Player;
  /** Absent where the media is out of reach: in another frame, or only its clock can be read. */
  media?: HTMLMediaElement;
  /** Address of the file that is played; empty for media that streams from memory. */
  src: string;
  /** What the site says is playing. */
  title?: string;
  show?: string;
}
