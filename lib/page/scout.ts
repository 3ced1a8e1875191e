import { mediaNotice, mediaRequest } from './media/hook-events';
import { isKnownEpisode } from './episode-addresses';
import { watchAddress } from './watch-address';

const words = /transcript|transkript|transcription/i;

/**
 * Whether a page is worth the page script: the address of a known episode, media, a podcast's structured data, or
 * a title that speaks of a transcript. Cheap, and wrong only on the generous side: the page script looks properly.
 */
function isPromising(root: Document, url: string): boolean {
  return (
    isKnownEpisode(url) ||
    root.querySelector('audio, video') !== null ||
    words.test(`${new URL(url).pathname} ${root.title}`) ||
    [...root.querySelectorAll('script[type="application/ld+json"]')].some((script) =>
      script.textContent?.includes('PodcastEpisode'),
    ) ||
    [...root.querySelectorAll('h1, h2, h3')].some((heading) =>
      words.test(heading.textContent ?? ''),
    )
  );
}

/**
 * Calls `wake` once, when the page becomes promising; until then nothing of it is touched. A frame whose parent can look into
 * it only tells the parent's scout: the media of both is found from there.
 */
export function startScout(wake: () => void): void {
  const stop = new AbortController();
  const ended = stop.signal;
  const found = () => {
    stop.abort();
    if (window.frameElement) window.parent.document.dispatchEvent(new Event(mediaNotice));
    else wake();
  };
  const look = () => {
    if (!ended.aborted && isPromising(document, location.href)) found();
  };
  for (const event of ['play', 'loadedmetadata', mediaNotice]) {
    document.addEventListener(event, found, { capture: true, signal: ended });
  }
  watchAddress(look, ended);
  // What played before we came.
  document.dispatchEvent(new CustomEvent(mediaRequest));
  look();
}
