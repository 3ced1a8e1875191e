import type { MediaFacts } from './choose-media';
import type { PagePlayer } from './page-player';

/** Media that may be the episode's. */
export interface Contender extends MediaFacts {
  /** The same for the same media for as long as the page lives. */
  id: string;
  /** What a listener would call it; empty if nothing is known. */
  label: string;
  open(): PagePlayer;
}
