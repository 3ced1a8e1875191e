import { resolveAddress } from '@/lib/feed/address';
import type { EpisodeFacts } from './json-ld-episode';

/** Addresses of sites that hold an id by which the show or the episode is known elsewhere. */
const addresses: readonly { pattern: RegExp; facts: (ids: string[]) => EpisodeFacts }[] = [
  {
    pattern: /^https:\/\/podcasts\.apple\.com\/[^?#]*\/id(\d{1,15})(?:[/?#]|$)/,
    facts: ([appleShow]) => ({ appleShow }),
  },
  {
    // A Buzzsprout feed stands under the show's number, and its guids hold the episode's.
    pattern: /^https:\/\/(?:[\w-]+\.)?buzzsprout\.com\/(\d+)\/(?:episodes\/)?(\d+)/,
    facts: ([show, episode]) => ({
      feed: `https://feeds.buzzsprout.com/${show}.rss`,
      guid: `Buzzsprout-${episode}`,
    }),
  },
  {
    pattern: /^https:\/\/podcastaddict\.com\/episode\/(https?%3A[^/?#]+)/i,
    facts: ([file]) => ({ enclosure: resolveAddress(decode(file!)) }),
  },
];

const appleLinks = 'a[href*="podcasts.apple.com"], a[href*="itunes.apple.com"], a[href*="/itunes"]';
const appleShow =
  /^https?:\/\/(?:(?:podcasts|itunes)\.apple\.com\/(?:[^?#]*\/)?podcast\/[^?#]*\bid|overcast\.fm\/itunes)(\d{1,15})(?:[/?#]|$)/;

/**
 * What ids in the page's address, or in its one link to Apple's directory, tell of show and episode. (Of
 * several shows that it links, none is surely its own.)
 */
export function knownIds(root: Document, url: string): EpisodeFacts {
  for (const { pattern, facts } of addresses) {
    const [, ...ids] = pattern.exec(url) ?? [];
    if (ids.length > 0) return facts(ids);
  }
  const links = [...root.querySelectorAll(appleLinks)].map((link) =>
    resolveAddress(link.getAttribute('href'), url),
  );
  const shows = new Set(links.flatMap((link) => appleShow.exec(link ?? '')?.[1] ?? []));
  const [only] = shows;
  return shows.size === 1 ? { appleShow: only } : {};
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
