import { normaliseAddress } from './address';
import { canonicalEnclosure } from './canonical-enclosure';
import type { Episode } from './episode';
import { normaliseTitle } from './normalise-title';

/**
 * The identities of an episode, by which the store knows it again on another page or in another
 * app. A guid counts only within its feed or show, since publishers write `1`, `2`, `3`. A site's front page is
 * no identity (players that never change their address), unless nothing else is known.
 */
export function episodeKeys(episode: Episode): string[] {
  const { guid, feed, show } = episode;
  const page = normaliseAddress(episode.page) ?? episode.page;
  const enclosure = episode.enclosure && canonicalEnclosure(episode.enclosure);
  const scopes = [feed && normaliseAddress(feed), show && normaliseTitle(show)];
  const keys = [
    ...(guid ? scopes.filter(Boolean).map((scope) => `guid:${scope}|${guid}`) : []),
    ...(enclosure ? [`enclosure:${enclosure}`] : []),
  ];
  return page.includes('/') || keys.length === 0 ? [`page:${page}`, ...keys] : keys;
}
