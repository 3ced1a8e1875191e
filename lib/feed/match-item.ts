import { normaliseAddress } from './address';
import { canonicalEnclosure } from './canonical-enclosure';
import type { Episode } from './episode';
import type { Feed, FeedItem } from './feed';
import { normaliseTitle } from './normalise-title';

/** How far two statements of one date (days) and one length (a share of it) may lie apart. */
const dateSlack = 2;
const lengthSlack = 0.1;
/** Beyond these, an equal title is another episode's (a re-aired "Introduction"). */
const dateLimit = 30;
const lengthLimit = 0.3;

/**
 * The feed's item that is this episode: by guid, else enclosure, else page address, else title.
 * Where several items answer, date and length decide; undefined rather than a guess.
 */
export function matchItem(feed: Feed, episode: Episode): FeedItem | undefined {
  const enclosure = episode.enclosure && canonicalEnclosure(episode.enclosure);
  const page = normaliseAddress(episode.page);
  const titles = titlesOf(episode.title, episode.show ?? feed.title);
  const ways: ((item: FeedItem) => boolean)[] = [
    (item) => item.guid !== undefined && item.guid === episode.guid,
    (item) => !!item.enclosure && canonicalEnclosure(item.enclosure.url) === enclosure,
    (item) => !!item.link && normaliseAddress(item.link) === page,
  ];
  for (const way of ways) {
    const found = only(feed.items.filter(way), episode);
    if (found) return found;
  }
  const isNamesake = (item: FeedItem) =>
    titlesOf(item.title, feed.title).some((title) => titles.includes(title));
  const namesake = only(feed.items.filter(isNamesake), episode);
  return namesake && agrees(namesake, episode, dateLimit, lengthLimit) ? namesake : undefined;
}

function only(items: FeedItem[], episode: Episode): FeedItem | undefined {
  if (items.length < 2) return items[0];
  const close = items.filter((item) => agrees(item, episode, dateSlack, lengthSlack));
  const [item] = close;
  const known =
    item && ((item.published && episode.published) || (item.duration && episode.duration));
  return known && close.length === 1 ? item : undefined;
}

/** False if a date or length that both state contradicts. */
function agrees(item: FeedItem, episode: Episode, days: number, share: number): boolean {
  if (item.published && episode.published) {
    const apart = Math.abs(Date.parse(item.published) - Date.parse(episode.published));
    if (apart > days * 86_400_000) return false;
  }
  if (item.duration && episode.duration) {
    const apart = Math.abs(item.duration - episode.duration);
    if (apart > share * Math.max(item.duration, episode.duration)) return false;
  }
  return true;
}

/** A title, and what is left of it without the show's name at either end, normalised. */
function titlesOf(title: string | undefined, show: string | undefined): string[] {
  const whole = normaliseTitle(title ?? '');
  const name = normaliseTitle(show ?? '');
  if (!whole) return [];
  if (name && whole.startsWith(`${name} `)) return [whole, whole.slice(name.length + 1)];
  if (name && whole.endsWith(` ${name}`)) return [whole, whole.slice(0, -name.length - 1)];
  return [whole];
}
