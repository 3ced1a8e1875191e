import type { ChapterList } from '@/lib/chapters/chapter';
import type { Episode } from '@/lib/feed/episode';
import type { MapEvidence, MapSubject } from '@/lib/timemap/map-evidence';
import type { SpeakerName } from '@/lib/transcript/speaker-names';
import type { Transcript } from '@/lib/transcript/types';
import type { Highlight } from './types';

/** An episode as it is kept: what the page said, our id, and every name it is known by. */
export interface StoredEpisode extends Episode {
  id: string;
  /**
   * Indexed identities, e.g. `page:https://…`, `guid:…`, `enclosure:…`; the same in two pages means
   * the same episode. `id:…` is the former id of a record that turned out to be this episode too.
   */
  keys: string[];
  /** Milliseconds since the epoch. */
  firstSeen: number;
  lastSeen: number;
  /** Playback time where the listener left, seconds. */
  position?: number;
  chapterList?: ChapterList;
  /** The listener's names for this episode's speakers. */
  speakers?: SpeakerName[];
  /** When it was put into the bin, together with its highlights; absent while it is kept. */
  deleted?: number;
}

/** What the listener wants of every episode of a show. */
export interface StoredShow {
  id: string;
  /** Indexed identities, see `showKeys`. */
  keys: string[];
  /** Rules for chapters to skip, see `skipRuleOf`. */
  skip: string[];
  speakers: SpeakerName[];
  /** Milliseconds since the epoch. */
  edited: number;
}

/** One transcript per episode and source. */
export interface StoredTranscript extends Transcript {
  id: string;
  episodeId: string;
  saved: number;
}

/** The evidence for one transcript against the bytes of one audio file. */
export interface StoredTimeMap extends MapEvidence, MapSubject {
  id: string;
  episodeId: string;
  /** Milliseconds since the epoch. */
  saved: number;
}

/**
 * Everything that is kept, the bin included, as it goes into a file and comes back. In the file
 * stand before it `"format": "marginear"` and `"version": 1`; the version grows when an older reader
 * would misunderstand the file, not when a field is added.
 */
export interface Archive {
  episodes: StoredEpisode[];
  transcripts?: StoredTranscript[];
  shows?: StoredShow[];
  timeMaps?: StoredTimeMap[];
  highlights: Highlight[];
}

export const archiveFormat = 'marginear';
export const archiveVersion = 1;
