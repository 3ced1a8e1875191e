import { resolveAddress } from '@/lib/feed/address';
import type { LinkedCandidate, TrackCandidate } from '@/lib/transcript/candidate';
import { findFeeds } from './find-feeds';
import { findFiles, findTranscriptPage } from './find-files';

const mostTracks = 10;

/**
 * Where a transcript of this page's episode may be had besides the page's own text: captions and subtitles
 * of its media, files and pages and feeds it links. Data only; nothing is fetched.
 */
export function findCandidates(
  root: Document,
  url: string,
  media?: HTMLMediaElement,
): LinkedCandidate[] {
  return [
    ...findTracks(root, url, media),
    ...findFiles(root, url),
    ...findTranscriptPage(root, url),
    ...findFeeds(root, url).map((feed) => ({ kind: 'feed' as const, url: feed })),
  ];
}

/** The tracks of the media that plays, else of all media. Chapters, descriptions and metadata are no speech. */
function findTracks(root: Document, url: string, media?: HTMLMediaElement): TrackCandidate[] {
  const tracks = media
    ? media.querySelectorAll('track')
    : root.querySelectorAll('audio track, video track');
  const found = [...tracks].flatMap((track) => {
    // The default is subtitles, and what is no known kind is metadata: HTML, "The track element".
    const kind = track.getAttribute('kind')?.toLowerCase() ?? 'subtitles';
    const address = resolveAddress(track.getAttribute('src'), url);
    if (!address || !/^(?:captions|subtitles)$/.test(kind)) return [];
    const label = track.getAttribute('label')?.trim() || undefined;
    const language = track.getAttribute('srclang')?.trim() || undefined;
    return [{ kind: 'track' as const, url: address, label, language }];
  });
  const unique = found.filter(
    ({ url: own }, index) => found.findIndex((other) => other.url === own) === index,
  );
  return unique.slice(0, mostTracks);
}
