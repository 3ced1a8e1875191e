import { audioAddress } from './addresses.ts';
import { demoEpisode } from './demo-episode.ts';
import { feedFor } from './feed.ts';
import { htmlDocument } from './html.ts';
import { markedTranscript } from './host-pages.ts';
import { hostStyle } from './host-style.ts';

declare global {
  interface Window {
    /** The next episode comes into the player; the page's words and address stay. */
    swapSource(): Promise<void>;
    replaceElement(): Promise<void>;
    /** The next episode's page; `play` says whether its player plays it too. */
    goToNext(play: boolean): Promise<void>;
  }
}

/** What the page changes to: a file of another address, with a transcript in the feed that the page links. */
export const next = {
  title: 'The Harbour Bell',
  line: 'A bell that nobody rings is rung by the tide.',
};

export const nextFeedAddress = 'https://media.rss.com/the-tide-table/feed.xml';

/** The feed that the page links, with the next episode and its transcript. */
export function nextFeed(): string {
  return feedFor('vtt').replaceAll(demoEpisode.title, next.title);
}

/** A page that never loads anew: its player goes from episode to episode. */
export function changingPage(): string {
  const { title, show } = demoEpisode;
  return htmlDocument({
    title: `${title} | ${show}`,
    style: hostStyle,
    head: `<link rel="alternate" type="application/rss+xml" title="${show}" href="${nextFeedAddress}">`,
    body: `<main><h1>${title}</h1><audio id="apple-music-player" src="${audioAddress('full')}"></audio>
<div id="words">${markedTranscript()}</div></main>
<script>
${script}
</script>`,
  });
}

const script = `
window.media = document.querySelector('audio');
const tell = (title) => {
  navigator.mediaSession.metadata = new MediaMetadata({ title, album: ${JSON.stringify(demoEpisode.show)} });
};
tell(${JSON.stringify(demoEpisode.title)});
const nextAudio = ${JSON.stringify(audioAddress('vtt'))};
window.swapSource = async () => {
  media.src = nextAudio;
  setTimeout(() => tell(${JSON.stringify(next.title)}), 50);
  await media.play();
};
window.replaceElement = async () => {
  const fresh = document.createElement('audio');
  fresh.src = nextAudio;
  media.replaceWith(fresh);
  window.media = fresh;
  tell(${JSON.stringify(next.title)});
  await fresh.play();
};
window.goToNext = async (play) => {
  history.pushState(null, '', location.pathname + '-next' + location.search);
  document.title = document.querySelector('h1').textContent = ${JSON.stringify(next.title)};
  document.querySelector('#words').innerHTML = '<h2>Transcript</h2>' + [0, 9, 21, 33, 47, 60, 80, 99].map((second) =>
    '<p>[00:' + String(Math.floor(second / 60)).padStart(2, '0') + ':' + String(second % 60).padStart(2, '0') + '] Mara: ${next.line}</p>').join('');
  if (play) await window.swapSource();
};
`;
