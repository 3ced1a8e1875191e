import type { Player } from '@/lib/player/player';

/** The media that is taken for the episode, wherever it is found. What it says of itself is as of now. */
export interface PagePlayer {
  player: Player;
  /** Absent where the media is out of reach: in another frame, or only its clock can be read. */
  media?: HTMLMediaElement;
  /** Address of the file that is played; `blob:` or empty for media that streams from memory. */
  readonly src: string;
  /** What the site says is playing. */
  readonly title?: string;
  readonly show?: string;
}
