import type { Chapter } from '@/lib/chapters/chapter';
import type { FileCandidate } from '@/lib/transcript/candidate';

/** What is read of an RSS feed. Addresses are absolute http(s). */
export interface Feed extends FeedHead {
  items: FeedItem[];
}

/** What a feed says of its show. */
export interface FeedHead {
  /** Where the feed was found. */
  url: string;
  title?: string;
  language?: string;
}

export interface FeedItem {
  title?: string;
  guid?: string;
  /** The episode's own page. */
  link?: string;
  enclosure?: { url: string; type?: string; length?: number };
  /** ISO 8601. */
  published?: string;
  /** Seconds. */
  duration?: number;
  transcripts: FeedTranscript[];
  chaptersUrl?: string;
  /** Podlove Simple Chapters: https://podlove.org/simple-chapters */
  chapters?: Chapter[];
  /** Show notes, HTML or plain text: the longer of description and `content:encoded`. */
  notes?: string;
}

/** A `podcast:transcript`: https://podcasting2.org/docs/podcast-namespace/tags/transcript */
type FeedTranscript = Omit<FileCandidate, 'kind'>;
