import { normaliseAddress } from './address';
import { canonicalEnclosure } from './canonical-enclosure';
import type { Episode } from './episode';
import type { Feed, FeedHead, FeedItem } from './feed';
import { normaliseTitle } from './normalise-title';

/** How far two statements of one date (days) and one length (a share of it) may lie apart. */
const dateSlack = 2;
const lengthSlack = 0.1;
/** Beyond these, an equal title is another episode's (a re-aired "Introduction"). */
const dateLimit = 30;
const lengthLimit = 0.3;
/** Of more namesakes than this, none can be told from the others. */
const mostKept = 200;

/** What speaks for an item being the episode, the strongest first. */
const ways = ['guid', 'enclosure', 'page', 'title'] as const;
type Evidence = Record<(typeof ways)[number], boolean>;

/**
 * The feed's item that is this episode: by guid, else enclosure, else page address, else title.
 * Where several items answer, date and length decide; undefined rather than a guess.
 */
export function matchItem(feed: Feed, episode: Episode): FeedItem | undefined {
  const matcher = createItemMatcher(feed, episode);
  for (const item of feed.items) matcher.take(item);
  return matcher.best();
}

interface ItemMatcher {
  /** Weighs the next item; true once one is surely the episode, so that no other need be read. */
  take(item: FeedItem): boolean;
  /** The best of the items taken; undefined rather than a guess. */
  best(): FeedItem | undefined;
}

/** `matchItem` for a feed that is still being read; keeps only items that something speaks for. */
export function createItemMatcher(feed: FeedHead, episode: Episode): ItemMatcher {
  const weigh = createScale(feed, episode);
  const kept: { item: FeedItem; evidence: Evidence }[] = [];
  let sure: FeedItem | undefined;

  return {
    take(item) {
      const evidence = weigh(item);
      if (!sure && isSure(evidence, item, episode)) sure = item;
      if (kept.length < mostKept && ways.some((way) => evidence[way]))
        kept.push({ item, evidence });
      return sure !== undefined;
    },
    best() {
      if (sure) return sure;
      for (const way of ways) {
        const named = kept.filter(({ evidence }) => evidence[way]).map(({ item }) => item);
        const found = only(named, episode);
        if (!found) continue;
        return way !== 'title' || agrees(found, episode, dateLimit, lengthLimit)
          ? found
          : undefined;
      }
      return undefined;
    },
  };
}

function createScale(feed: FeedHead, episode: Episode): (item: FeedItem) => Evidence {
  const enclosure = episode.enclosure && canonicalEnclosure(episode.enclosure);
  const page = normaliseAddress(episode.page);
  return (item) => {
    // The feed's own title may be read only after the first item.
    const wanted = titlesOf(episode.title, episode.show ?? feed.title);
    return {
      guid: item.guid !== undefined && item.guid === episode.guid,
      enclosure:
        !!enclosure && !!item.enclosure && canonicalEnclosure(item.enclosure.url) === enclosure,
      page: !!item.link && normaliseAddress(item.link) === page,
      title: titlesOf(item.title, feed.title).some((title) => wanted.includes(title)),
    };
  };
}

/**
 * Whether no later item can speak more clearly. Feeds repeat titles, pages and even the path of the
 * audio file, where only the query tells episodes apart; seldom two of them at once.
 */
function isSure(evidence: Evidence, item: FeedItem, episode: Episode): boolean {
  if (!agrees(item, episode, dateSlack, lengthSlack)) return false;
  if (evidence.guid || episode.guid) return evidence.guid;
  const isDate = !!(item.published && episode.published);
  const isLength = !!(item.duration && episode.duration);
  if (evidence.enclosure) return evidence.page || evidence.title || isDate || isLength;
  return evidence.title && (evidence.page || (isDate && isLength));
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
