import * as v from 'valibot';
import { parseJson } from '@/lib/transcript/parse-json';
import { resolveAddress } from './address';
import { demoPage } from './demo-page';
import type { Episode } from './episode';
import { normaliseTitle } from './normalise-title';

/*
 * Apple's podcast directory, which knows the feed of nearly every show and answers anybody:
 * https://performance-partners.apple.com/search-api
 */
const directory = 'https://itunes.apple.com';
const mostFeeds = 3;

const result = v.object({
  collectionId: v.optional(v.number()),
  collectionName: v.optional(v.string()),
  trackName: v.optional(v.string()),
  feedUrl: v.optional(v.string()),
});
const answer = v.object({ results: v.array(v.fallback(result, {})) });
type Result = v.InferOutput<typeof result>;

/** Where the directory tells the feed of a show by its number. (By an episode's number it tells nothing.) */
export function lookupAddress(appleShow: string): string {
  return `${directory}/lookup?${new URLSearchParams({ id: appleShow, entity: 'podcast' })}`;
}

/** What a search for the episode's feed sends: the show's name, else the episode's title; the demo is in no feed. */
export function searchTerm({ page, show, title }: Episode): string | undefined {
  if (page === demoPage) return undefined;
  return (show ?? title)?.slice(0, 200);
}

/** Where the directory is searched for the episode's show, or by its title where the show is not known. */
export function searchAddress(episode: Episode): string | undefined {
  const term = searchTerm(episode);
  if (!term) return undefined;
  const entity = episode.show ? 'podcast' : 'podcastEpisode';
  return `${directory}/search?${new URLSearchParams({ media: 'podcast', entity, limit: '20', term })}`;
}

/** The feeds that an answer of the directory names for this very show; none rather than another show's. */
export function feedsInDirectory(text: string, episode: Episode): string[] {
  const { success, output } = v.safeParse(answer, parseJson(text));
  if (!success) return [];
  const feeds = output.results
    .filter((found) => isSameShow(found, episode))
    .flatMap(({ feedUrl }) => resolveAddress(feedUrl) ?? []);
  return [...new Set(feeds)].slice(0, mostFeeds);
}

function isSameShow(found: Result, { appleShow, show, title }: Episode): boolean {
  if (appleShow && String(found.collectionId) === appleShow) return true;
  if (show) return namesOf(found.collectionName).some((name) => namesOf(show).includes(name));
  const wanted = normaliseTitle(title ?? '');
  return wanted !== '' && normaliseTitle(found.trackName ?? '') === wanted;
}

/** A show's name and what stands before its subtitle, without "the" and "podcast". */
function namesOf(show = ''): string[] {
  const [head = ''] = show.slice(0, 2_000).split(/\s[-–—|]\s|[:|(]/, 1);
  const bare = [show, head].map((name) =>
    normaliseTitle(name)
      .replace(/^(?:the|a) /, '')
      .replace(/ (?:podcast|show)$/, ''),
  );
  return bare.filter(Boolean);
}
