import type { Episode } from '@/lib/feed/episode';
import type { Transcript } from '@/lib/transcript/types';

/** An episode as it is kept: what the page said, our id, and every name it is known by. */
export interface StoredEpisode extends Episode {
  id: string;
  /** Indexed identities, e.g. `page:https://…`, `guid:…`, `enclosure:…`; the same in two pages means the same episode. */
  keys: string[];
  /** Milliseconds since the epoch. */
  firstSeen: number;
  lastSeen: number;
  /** Playback time where the listener left, seconds. */
  position?: number;
}

/** One transcript per episode and source. */
export interface StoredTranscript extends Transcript {
  id: string;
  episodeId: string;
  saved: number;
}
