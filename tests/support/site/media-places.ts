import { audio, type PlayerPage } from './player-page.ts';

const element = `<audio preload="metadata" src="${audio}"></audio>`;
/** Puts an <audio> into `root`. */
const fill = (root: string) =>
  `window.media = document.createElement('audio'); media.src = audio; ${root}.append(media);`;

/** Media that is somewhere in the document, as far as a document can be hidden in a document. */
export const mediaPlaces = {
  'the document': { body: element, script: `window.media = document.querySelector('audio');` },
  'the document, put there late': {
    script: `setTimeout(() => { ${fill('document.querySelector(".player")')} }, 1500);`,
  },
  'an open shadow root': {
    body: '<my-player></my-player>',
    script: fill(`document.querySelector('my-player').attachShadow({ mode: 'open' })`),
  },
  'a closed shadow root': {
    body: '<my-player></my-player>',
    script: fill(`document.querySelector('my-player').attachShadow({ mode: 'closed' })`),
  },
  'a closed shadow root on a <div>': {
    body: '<div id="host"></div>',
    script: fill(`document.querySelector('#host').attachShadow({ mode: 'closed' })`),
  },
  'a closed shadow root that is made late': {
    body: '<my-player></my-player>',
    script: `setTimeout(() => customElements.define('my-player', class extends HTMLElement {
      connectedCallback() { const root = this.attachShadow({ mode: 'closed' }); ${fill('root')} } }), 1500);`,
  },
  'a closed root within a closed root': {
    body: '<my-player></my-player>',
    script: `const inner = document.createElement('div');
      document.querySelector('my-player').attachShadow({ mode: 'closed' }).append(inner);
      ${fill(`inner.attachShadow({ mode: 'closed' })`)}`,
  },
  'a declarative closed root': {
    // The page itself has no way in, but by the media that tells of itself.
    body: `<my-player><template shadowrootmode="closed">${element.replace('<audio', '<audio onloadedmetadata="window.media = this"')}</template></my-player>`,
  },
  'a frame of the same site': {
    body: '<iframe src="/frame"></iframe>',
    script: `document.querySelector('iframe').onload = (event) => { window.media = event.target.contentDocument.querySelector('audio'); };`,
  },
  'an about:blank frame that a script fills': {
    body: '<iframe></iframe>',
    script: `setTimeout(() => { const page = document.querySelector('iframe').contentDocument;
      window.media = page.createElement('audio'); media.src = audio; page.body.append(media); }, 500);`,
  },
  'an about:blank frame that is opened and written anew': {
    body: '<iframe></iframe>',
    script: `setTimeout(() => { const page = document.querySelector('iframe').contentDocument;
      page.open(); page.write('<p>Player</p><audio src="' + audio + '"></audio>'); page.close();
      window.media = page.querySelector('audio'); }, 1500);`,
  },
} satisfies Record<string, PlayerPage>;

/** Real sites whose media is known to be in the document, by the address of a page of theirs. */
export const sitesOfDocument = {
  'https://podcasts.apple.com/us/podcast/slack-water/id1500000001?i=1000600000001': {
    body: element.replace('<audio', '<audio id="apple-music-player"'),
    script: `window.media = document.querySelector('#apple-music-player');`,
  },
  'https://overcast.fm/+AbCdEf123': {
    body: element.replace('<audio', '<audio id="audioplayer" controls'),
    script: `window.media = document.querySelector('#audioplayer');`,
  },
} satisfies Record<string, PlayerPage>;

/** Media that no search of the document finds. */
export const hiddenMedia = {
  'new Audio()': { script: `window.media = new Audio(audio);` },
  'new Audio() before the page is read': { early: `window.media = new Audio(audio);` },
  'an element that is never attached': {
    script: `window.media = document.createElement('video'); media.src = audio;`,
  },
  'new Audio() in a frame that a script fills': {
    body: '<iframe></iframe>',
    script: `const { contentWindow } = document.querySelector('iframe');
      window.media = new contentWindow.Audio(audio);`,
  },
} satisfies Record<string, PlayerPage>;

/** A real site that plays what it never attaches; not one we run on from the start. */
export const sitesOfHidden = {
  'https://changelog.com/podcast/512': { script: `window.media = new Audio(audio);` },
} satisfies Record<string, PlayerPage>;

/** A page that only reads the clock of its hidden media, and one that only listens to it. */
export const lateToFind = {
  'a player that reads the clock': {
    script: `window.media = new Audio(audio); setInterval(() => { document.title = media.currentTime; }, 250);`,
  },
  'a player that waits for events': { script: `window.media = new Audio(audio);` },
} satisfies Record<string, PlayerPage>;

/** Wakes nobody but by its hidden media. */
export const bareHidden = {
  'a page that looks like no episode': { bare: true, script: `window.media = new Audio(audio);` },
} satisfies Record<string, PlayerPage>;
