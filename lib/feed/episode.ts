/** What is known of the show and the episode on a page. Every field but `page` may be missing. */
export interface Episode {
  /** The page's address without fragment: its canonical link if that is on the same host. */
  page: string;
  title?: string;
  show?: string;
  /** RSS guid of the item. */
  guid?: string;
  /** Address of the audio file as the page or feed names it (an enclosure). */
  enclosure?: string;
  feed?: string;
  image?: string;
  /** ISO 8601 date. */
  published?: string;
  /** Seconds, as the page or feed claims. */
  duration?: number;
  language?: string;
  /** Address of the feed item's `podcast:chapters`. */
  chapters?: string;
  /** The show's number in Apple's podcast directory, which knows its feed. */
  appleShow?: string;
}
