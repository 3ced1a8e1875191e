import type { Episode } from '@/lib/feed/episode';
import {
  followEpisode,
  type InPlay,
  type Look,
  type Recording,
} from '@/lib/page/episode/episode-in-play';

export const site = 'https://ferry.example';
export const lampPage: Episode = { page: `${site}/lamp`, title: 'The Lamp | Night Ferry' };
export const bellPage: Episode = { page: `${site}/bell`, title: 'The Bell | Night Ferry' };
export const listPage: Episode = { page: `${site}/episodes`, title: 'All episodes' };

export const lamp: Recording = { src: 'https://m.example/lamp.mp3', duration: 1800, playing: true };
export const bell: Recording = { src: 'https://m.example/bell.mp3', duration: 2400, playing: true };
export const advert: Recording = { src: 'https://m.example/ad.mp3', duration: 90, playing: true };
export const named = (recording: Recording, title: string): Recording => ({ ...recording, title });
export const streamed = (recording: Recording, title?: string): Recording => ({
  ...recording,
  src: `blob:${site}/${recording.duration}`,
  title,
});
export const paused = (recording: Recording): Recording => ({ ...recording, playing: false });
export const enclosed = (page: Episode, { src }: Recording): Episode => ({
  ...page,
  enclosure: src,
});

/** What is heard on a page; what else the page offers. */
export type Step = [page: Episode, recording?: Recording, others?: Recording[]];

export function follow(steps: Step[]): InPlay[] {
  const states: InPlay[] = [];
  for (const [page, recording, others = []] of steps) {
    const offered = [recording, ...others].flatMap((it) => it?.src ?? []);
    const look: Look = { address: page.page, page, recording, offered };
    states.push(followEpisode(states.at(-1), look));
  }
  return states;
}
