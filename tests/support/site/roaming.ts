import { audio, playerPage } from './player-page.ts';

declare global {
  interface Window {
    /** Goes to the next episode's page, with a player in another kind of place; answers with its title. */
    roam(): string;
  }
}

export const roamingAddress = 'https://players.transistor.fm/episodes/roaming';

/** A single-page site: each navigation throws the whole player away and makes another. */
export function roamingPage(): string {
  return playerPage({
    body: '<div id="stage"></div>',
    script: `let visits = 0;
const stage = document.querySelector('#stage');
const places = [
  () => stage,
  () => stage.appendChild(document.createElement('div')).attachShadow({ mode: 'closed' }),
  () => stage.appendChild(document.createElement('iframe')).contentDocument.body,
  () => undefined,
];
window.media = Object.assign(new Audio(), { src: ${JSON.stringify(audio)} });
window.roam = () => {
  media.pause();
  media.removeAttribute('src');
  media.load();
  stage.replaceChildren();
  visits += 1;
  const title = 'Episode ' + visits;
  history.pushState(null, '', '/episodes/roaming-' + visits);
  document.title = document.querySelector('h1').textContent = title;
  const place = places[visits % places.length]();
  window.media = (place?.ownerDocument ?? document).createElement('audio');
  media.src = ${JSON.stringify(audio)};
  place?.append(media);
  return title;
};`,
  });
}
