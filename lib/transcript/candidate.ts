import type { Block } from './types';

/**
 * A transcript that was found but not loaded. Candidates are plain data: everything in them is the
 * page's word, not ours.
 */
export type Candidate = PageCandidate | LinkedCandidate;

/** A transcript that is somewhere else than in the page's text. */
export type LinkedCandidate = TrackCandidate | FileCandidate | FeedCandidate;

/** What is said in the episode, as it stands in the page itself; blocks may lack marks. */
export interface PageCandidate {
  kind: 'page';
  shape: PageShape;
  blocks: Block[];
  language?: string;
}

/**
 * How a page writes a transcript: marks as Podscripts writes them, in brackets or bare before the
 * text, behind a name, alone in their row, in attributes; turns of named speakers without times for
 * most of them; plain paragraphs under the heading "Transcript".
 */
export type PageShape =
  'podscripts' | 'bracketed' | 'named' | 'mark-alone' | 'attribute' | 'turns' | 'prose';

/** A `<track>` of captions or subtitles on the page's media. */
export interface TrackCandidate {
  kind: 'track';
  url: string;
  label?: string;
  language?: string;
}

/** A `podcast:transcript` of a feed's item, or a file or page that the episode's page names. */
export interface FileCandidate {
  kind: 'file';
  /** Where it is named; a feed where it is not said. */
  from?: 'page';
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
