import type { PageToSidebar } from '@/lib/messaging/protocol';
import { episodeInPlay, followEpisode, type InPlay, type Recording } from './episode-in-play';
import { findCandidates } from './find-candidates';
import { findEpisode } from './find-episode';
import { playerHosts } from './player-frames';
import { readRows } from '../text/read-rows';
import { findPlace } from '../text/transcript-places';
import { addressOfPage } from '../watch-address';

export interface PageLook {
  /** What a sidebar is told. */
  told: Extract<PageToSidebar, { type: 'episode' }>;
  inPlay: InPlay;
  /** Whether there is an episode here at all. */
  isEpisode: boolean;
}

export interface Heard {
  media?: HTMLMediaElement;
  recording?: Recording;
  /** Addresses of all media on the page. */
  offered: readonly string[];
}

/** All that this page says of its episode, or what its player says of another one. */
export function lookAtPage({ media, recording, offered }: Heard, last?: InPlay): PageLook {
  const url = location.href;
  const rows = readRows(document, findPlace(url));
  const candidates = findCandidates(document, url, media);
  const { episode, isEpisode } = findEpisode(document, url, media, candidates, rows);
  const address = addressOfPage();
  const inPlay = followEpisode(last, { address, page: episode, recording, offered });
  const own = inPlay.whose !== 'media';
  return {
    told: {
      type: 'episode',
      turn: inPlay.turn,
      episode: episodeInPlay(episode, inPlay, recording),
      // A feed may hold any episode of the show; all else is of the page's own.
      candidates: own ? candidates : candidates.filter(({ kind }) => kind === 'feed'),
      rows: own ? rows : [],
      site: { page: location.hostname, players: playerHosts(document, url) },
    },
    inPlay,
    isEpisode: isEpisode || !own,
  };
}
