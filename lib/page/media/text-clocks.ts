import { createClockPlayer } from '@/lib/player/clock-player';
import type { Contender } from './contender';
import { readMediaSession } from './media-session';

/** Where sites show the time that is played, for when their media is out of reach. */
const textClocks: Record<string, string> = {
  'open.spotify.com': '[data-testid="playback-position"]',
  'soundcloud.com': '.playbackTimeline__timePassed',
  'play.pocketcasts.com': '.current-time',
  'pocketcasts.com': '.current-time',
  'www.npr.org': '.npr-player .time-elapsed',
};

const ids = new WeakMap<Element, string>();
let lastId = 0;

/** The clock that a known site shows, read only. */
export function findTextClock(host: string): Pick<Contender, 'id' | 'open'> | undefined {
  const element = textClocks[host] && document.querySelector(textClocks[host]);
  if (!element) return undefined;
  const id = ids.get(element) ?? `clock-${++lastId}`;
  ids.set(element, id);
  return {
    id,
    open: () => ({
      player: createClockPlayer(element),
      src: '',
      get title() {
        return readMediaSession().title;
      },
      get show() {
        return readMediaSession().show;
      },
    }),
  };
}
