import type { Block } from './types';

/**
 * A transcript that was found but not loaded. Candidates are plain data: they cross from the page to
 * the sidebar, and everything in them is the page's word, not ours.
 */
export type Candidate = PageCandidate | TrackCandidate | FileCandidate | FeedCandidate;

/** Time-marked text that stands in the page itself. */
export interface PageCandidate {
  kind: 'page';
  shape: PageShape;
  blocks: Block[];
  language?: string;
}

export type PageShape = 'podscripts' | 'bracketed' | 'named' | 'mark-alone';

/** A `<track>` of captions or subtitles on the page's media. */
export interface TrackCandidate {
  kind: 'track';
  url: string;
  label?: string;
  language?: string;
}

/** A `podcast:transcript` of a feed's item. */
export interface FileCandidate {
  kind: 'file';
  url: string;
  /** The MIME type the feed claims; often wrong, so content decides. */
  type?: string;
  language?: string;
  rel?: string;
}

/** A feed that the page links; its item for this episode may name transcripts. */
export interface FeedCandidate {
  kind: 'feed';
  url: string;
}
