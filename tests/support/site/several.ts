import { audio, playerPage, type PlayerPage } from './player-page.ts';
import { toneWav } from './tone.ts';

declare global {
  interface Window {
    /** A second long recording on a test's page. */
    bonus?: HTMLMediaElement;
  }
}

const advertAddress = 'https://players.transistor.fm/advert.wav';
const bonusAddress = 'https://players.transistor.fm/bonus.wav';

/** Sounds of other lengths than the episode, by address. Seconds: an advert, a bonus recording. */
export const sounds: Record<string, Uint8Array> = {
  [advertAddress]: toneWav(30),
  [bonusAddress]: toneWav(400),
};

/** The episode, a bonus as long, a silent film and an advert that plays first of all. */
export const severalMedia: PlayerPage = {
  body: `<video muted autoplay loop src="${bonusAddress}"></video><audio id="advert" src="${advertAddress}"></audio>
<audio id="bonus" title="Bonus: all the tides" src="${bonusAddress}"></audio><audio id="episode" title="The episode" src="${audio}"></audio>`,
  script: `window.media = document.querySelector('#episode'); window.bonus = document.querySelector('#bonus');`,
};

/** Sites that show a clock, and whose media is out of reach, by an address of theirs. */
export const clockSites: Record<string, string> = {
  'https://open.spotify.com/episode/4abcDEF':
    '<video muted autoplay loop src="' +
    bonusAddress +
    '"></video><div data-testid="playback-position">CLOCK</div>',
  'https://soundcloud.com/tide-table/slack-water':
    '<div class="playbackTimeline__timePassed"><span>Current time: some seconds</span><span aria-hidden="true">CLOCK</span></div>',
  'https://play.pocketcasts.com/podcasts/tide/episode/1': '<div class="current-time">CLOCK</div>',
  'https://www.npr.org/2026/05/14/1234567/slack-water':
    '<div class="npr-player"><span class="time-elapsed">CLOCK</span> / <span>5:02</span></div>',
};

/** A page whose clock runs from ten seconds on. */
export function clockPage(markup: string): string {
  return playerPage({
    body: markup.replace('CLOCK', '<b id="clock">0:10</b>'),
    script: `const clock = document.querySelector('#clock'); let second = 10;
setInterval(() => { second += 1; clock.firstChild.data = Math.floor(second / 60) + ':' + String(second % 60).padStart(2, '0'); }, 1000);`,
  });
}
