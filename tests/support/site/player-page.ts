import { audioAddress } from './addresses.ts';
import { demoEpisode } from './demo-episode.ts';
import { markedTranscript } from './host-pages.ts';
import { hostStyle } from './host-style.ts';
import { htmlDocument } from './html.ts';

/**
 * How a page keeps its media. The page's script gives `window.media`, the element itself, wherever it lies, and plays it
 * when told: that is the page's own doing, as when somebody presses the button it drew.
 */
export interface PlayerPage {
  /** Markup of the player. */
  body?: string;
  /** Runs at the end of the body; sets `window.media` at once or later. `audio` is the address of the file. */
  script?: string;
  /** Runs in the head, before the body is read. */
  early?: string;
  /** The page holds no transcript, and does not look like an episode's until something plays. */
  bare?: boolean;
  /** A player alone, for frames in other pages. */
  embed?: boolean;
}

export const audio = audioAddress('full');
const { show, title } = demoEpisode;

/** An episode's page with its transcript, and its player as told. */
export function playerPage({
  body = '',
  script = '',
  early = '',
  bare = false,
}: PlayerPage): string {
  const head = `<script>const audio = ${JSON.stringify(audio)};${early}</script>`;
  return htmlDocument({
    title: bare ? `Episode 12: ${title}` : `${title} | ${show}`,
    style: hostStyle,
    head: bare
      ? `${head}<link rel="alternate" type="application/rss+xml" title="${show}" href="https://feeds.transistor.fm/the-tide-table">`
      : head,
    body: `<main><h1>${title}</h1><div class="player">${body}</div>${bare ? '' : markedTranscript()}</main><script>${script}</script>`,
  });
}
