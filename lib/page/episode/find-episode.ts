import type { Episode } from '@/lib/feed/episode';
import type { LinkedCandidate } from '@/lib/transcript/candidate';
import type { Row } from '@/lib/transcript/shapes/find-blocks';
import { findAudio, type PageAudio } from './find-audio';
import { findCandidates } from './find-candidates';
import { findFeeds, isPodcastHost } from './find-feeds';
import { holdsTimedText } from '../text/holds-timed-text';
import { jsonLdEpisode, type EpisodeFacts } from './json-ld-episode';
import { knownIds } from './known-ids';
import { isSearch, metaOf, pageAddress, pageFacts } from './page-facts';
import { readRows } from '../text/read-rows';
import { isKnownEpisode } from '../episode-addresses';
import { findPlace } from '../text/transcript-places';

export interface FoundEpisode {
  episode: Episode;
  isEpisode: boolean;
  /** The evidence for `isEpisode`. */
  reasons: ('json-ld' | 'site' | 'transcript' | 'media')[];
}

const episodePath = /\/(?:episodes?|podcasts?|ep)\/[^/]|\/ep(?:isode)?-?\d/i;
const episodeTitle = /\b(?:episode|episodio|épisode|folge|ep)\b[.:]?\s{0,2}#?\d|(?:^|\s)#\d/i;
const episodeType = /podcast|episode|song/i;
/** Longer than effects, jingles and most songs. Seconds. */
const long = 300;

/**
 * What the page says of the episode it is about, and whether it is an episode's page at all: by
 * JSON-LD, by the address of a known site, by a transcript, or by one recording (`media`, a player, a link)
 * on a page that calls itself an episode. A list of recordings is none. Never throws.
 */
export function findEpisode(
  root: Document,
  url: string,
  media?: HTMLMediaElement,
  candidates: LinkedCandidate[] = findCandidates(root, url, media),
  rows: readonly Row[] = readRows(root, findPlace(url)),
): FoundEpisode {
  const [feed] = findFeeds(root, url);
  const said = jsonLdEpisode(root, url);
  const audio = findAudio(root, url, media);
  const facts = merge(
    said ?? {},
    pageFacts(root, url),
    { enclosure: audio.enclosure, feed },
    knownIds(root, url),
  );
  const reasons: FoundEpisode['reasons'] = [];
  if (said) reasons.push('json-ld');
  if (isKnownEpisode(url)) reasons.push('site');
  if (candidates.some(({ kind }) => kind === 'track') || holdsTimedText(rows))
    reasons.push('transcript');
  if (
    isRecording(audio, facts, media) &&
    !isSearch(url) &&
    isCalledEpisode(root, url, facts, media)
  ) {
    reasons.push('media');
  }
  return {
    episode: { page: pageAddress(root, url), ...facts },
    isEpisode: reasons.length > 0,
    reasons,
  };
}

/** One recording, and not one known to be short. */
function isRecording(audio: PageAudio, facts: EpisodeFacts, media?: HTMLMediaElement): boolean {
  if (media && media.duration < 60) return false;
  return audio.count === 1 || (audio.count === 0 && facts.enclosure !== undefined);
}

function isCalledEpisode(
  root: Document,
  url: string,
  facts: EpisodeFacts,
  media?: HTMLMediaElement,
): boolean {
  const player = metaOf(root, 'twitter:player');
  return (
    episodePath.test(new URL(url).pathname) ||
    episodeTitle.test(facts.title ?? '') ||
    episodeType.test(metaOf(root, 'og:type') ?? '') ||
    /Episode Date:/.test(root.body?.textContent ?? '') ||
    [player, facts.enclosure].some(
      (address) => address?.startsWith('http') && isPodcastHost(address),
    ) ||
    (media !== undefined && media.duration >= long && facts.feed !== undefined)
  );
}

/** The first known value of every fact. */
function merge(...sources: EpisodeFacts[]): EpisodeFacts {
  const merged: EpisodeFacts = {};
  for (const source of sources) {
    for (const [name, value] of Object.entries(source)) {
      if (value !== undefined)
        Object.assign(merged, { [name]: Reflect.get(merged, name) ?? value });
    }
  }
  return merged;
}
