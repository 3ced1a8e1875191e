import type { Episode } from './episode';
import type { FeedHead, FeedItem } from './feed';

/** The episode with what its item in the feed at `feedUrl` adds; what the page knew of title, show and times stays. */
export function enrichEpisode(
  episode: Episode,
  item: FeedItem,
  feed: FeedHead,
  feedUrl: string,
): Episode {
  return {
    ...episode,
    title: episode.title ?? item.title,
    show: episode.show ?? feed.title,
    guid: item.guid ?? episode.guid,
    enclosure: episode.enclosure ?? item.enclosure?.url,
    feed: feedUrl,
    published: episode.published ?? item.published,
    duration: episode.duration ?? item.duration,
    language: episode.language ?? feed.language,
    chapters: item.chaptersUrl ?? episode.chapters,
  };
}
