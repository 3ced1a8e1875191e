import { normaliseAddress } from './address';
import { canonicalEnclosure } from './canonical-enclosure';
import type { Episode } from './episode';
import { normaliseTitle } from './normalise-title';

/**
 * The identities of an episode, by which the store knows it again on another page or in another
 * app. A guid counts only within its feed or show, since publishers write `1`, `2`, `3`. A site's front page is
 * no identity (players that never change their address), unless nothing else is known but perhaps a title.
 */
export function episodeKeys(episode: Episode): string[] {
  const { guid, feed, show = '', title } = episode;
  const page = normaliseAddress(episode.page) ?? episode.page;
  const enclosure = episode.enclosure && canonicalEnclosure(episode.enclosure);
  const scopes = [feed && normaliseAddress(feed), show && normaliseTitle(show)];
  const keys = [
    ...(guid ? scopes.filter(Boolean).map((scope) => `guid:${scope}|${guid}`) : []),
    ...(enclosure ? [`enclosure:${enclosure}`] : []),
  ];
  if (page.includes('/')) return [`page:${page}`, ...keys];
  if (keys.length > 0) return keys;
  const named = title && `${normaliseTitle(show)}|${normaliseTitle(title)}`;
  return [named ? `title:${page}|${named}` : `page:${page}`];
}
