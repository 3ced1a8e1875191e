import { describe, expect, it, test } from 'vitest';
import type { Episode } from '@/lib/feed/episode';
import {
  episodeInPlay,
  followEpisode,
  type InPlay,
  type Look,
  type Recording,
} from '@/lib/page/episode/episode-in-play';

const site = 'https://ferry.example';
const lampPage: Episode = { page: `${site}/lamp`, title: 'The Lamp | Night Ferry' };
const bellPage: Episode = { page: `${site}/bell`, title: 'The Bell | Night Ferry' };
const listPage: Episode = { page: `${site}/episodes`, title: 'All episodes' };

const lamp: Recording = { src: 'https://m.example/lamp.mp3', duration: 1800, playing: true };
const bell: Recording = { src: 'https://m.example/bell.mp3', duration: 2400, playing: true };
const advert: Recording = { src: 'https://m.example/ad.mp3', duration: 90, playing: true };
const named = (recording: Recording, title: string): Recording => ({ ...recording, title });
const streamed = (recording: Recording, title?: string): Recording => ({
  ...recording,
  src: `blob:${site}/${recording.duration}`,
  title,
});
const paused = (recording: Recording): Recording => ({ ...recording, playing: false });
const enclosed = (page: Episode, { src }: Recording): Episode => ({ ...page, enclosure: src });

/** What is heard on a page; what else the page offers. */
type Step = [page: Episode, recording?: Recording, others?: Recording[]];

function follow(steps: Step[]): InPlay[] {
  const states: InPlay[] = [];
  for (const [page, recording, others = []] of steps) {
    const offered = [recording, ...others].flatMap((it) => it?.src ?? []);
    const look: Look = { address: page.page, page, recording, offered };
    states.push(followEpisode(states.at(-1), look));
  }
  return states;
}

describe('the episode in play', () => {
  test.each<[string, Step[], (string | number)[]]>([
    ['is the page’s without media', [[lampPage]], ['page', 0]],
    ['is the page’s with its media', [[lampPage], [lampPage, lamp]], ['page', 0]],
    [
      'stays while the media says more of itself',
      [
        [lampPage, { src: lamp.src, playing: false }],
        [lampPage, named(lamp, 'The Lamp')],
      ],
      ['page', 0],
    ],
    [
      'is another when the former file of the same length had its title for a moment already',
      [
        [lampPage, named(lamp, 'The Lamp')],
        [lampPage, named(lamp, 'The Bell')],
        [lampPage, named(paused(lamp), 'The Bell')],
        [lampPage, named({ ...bell, duration: lamp.duration }, 'The Bell')],
      ],
      ['media', 1],
    ],
    [
      'stays when its file is named late and comes from another server then',
      [
        [lampPage, named(lamp, 'Night Ferry')],
        [lampPage, named(lamp, 'The Lamp')],
        [lampPage, named(lamp, 'The Lamp')],
        [lampPage, named({ ...lamp, src: 'https://n.example/lamp.mp3' }, 'The Lamp')],
      ],
      ['page', 0],
    ],
    [
      'is another when a file of the same length is given its title only later',
      [
        [lampPage, named(lamp, 'The Lamp')],
        [lampPage, named({ ...bell, duration: lamp.duration }, 'The Lamp')],
        [lampPage, named({ ...bell, duration: lamp.duration }, 'The Bell')],
      ],
      ['media', 1],
    ],
    [
      'is the same from another server, whatever is looked at between',
      [
        [lampPage, named(lamp, 'The Lamp')],
        [lampPage, named({ ...lamp, src: 'https://cdn.example/7.mp3' }, 'The Lamp')],
        [lampPage, named({ ...lamp, src: 'https://cdn.example/8.mp3' }, 'The Lamp')],
      ],
      ['page', 0],
    ],
    [
      'is yet another when the next one, too, gets its title later',
      [
        [lampPage, named(lamp, 'The Lamp')],
        [lampPage, named(bell, 'The Bell')],
        [lampPage, named({ ...bell, src: 'https://m.example/fog.mp3' }, 'The Bell')],
        [lampPage, named({ ...bell, src: 'https://m.example/fog.mp3' }, 'The Fog')],
      ],
      ['media', 2],
    ],
    [
      'is another at another address',
      [
        [lampPage, lamp],
        [bellPage, bell],
      ],
      ['page', 1],
    ],
    [
      'is another at another address though nothing else changed',
      [[lampPage], [{ ...lampPage, page: `${site}/x` }]],
      ['page', 1],
    ],
    [
      'is another when the source is swapped for another file',
      [
        [lampPage, lamp],
        [lampPage, bell],
      ],
      ['media', 1],
    ],
    [
      'is another when a stream of another name and length comes',
      [
        [lampPage, streamed(lamp, 'The Lamp')],
        [lampPage, streamed(bell, 'The Bell')],
      ],
      ['media', 1],
    ],
    [
      'is another when a stream of another length comes without a name',
      [
        [lampPage, streamed(lamp)],
        [lampPage, streamed(bell)],
      ],
      ['media', 1],
    ],
    [
      'is another under the same address of the file too, if name and length say so',
      [
        [lampPage, named(lamp, 'The Lamp')],
        [lampPage, { ...named(bell, 'The Bell'), src: lamp.src }],
      ],
      ['media', 1],
    ],
    [
      'is another when file and length are, though the site says so only later',
      [
        [lampPage, named(lamp, 'The Lamp')],
        [lampPage, named(bell, 'The Lamp')],
      ],
      ['media', 1],
    ],
    [
      'is another when a clock alone goes by another name',
      [
        [lampPage, { src: '', title: 'The Lamp', playing: true }],
        [lampPage, { src: '', title: 'The Bell', playing: true }],
      ],
      ['media', 1],
    ],
    [
      'is another again with each swap',
      [
        [lampPage, lamp],
        [lampPage, bell],
        [lampPage, { ...bell, src: 'https://m.example/3.mp3' }],
      ],
      ['media', 2],
    ],
    [
      'is the page’s again when its own recording comes back',
      [
        [lampPage, lamp],
        [lampPage, bell],
        [lampPage, lamp],
      ],
      ['page', 2],
    ],
    [
      'is the page’s, and another one, when the page’s words follow the swap',
      [
        [lampPage, lamp],
        [{ ...bellPage, page: lampPage.page }, bell],
      ],
      ['page', 1],
    ],
    [
      'stays for the same file behind another counter',
      [
        [lampPage, lamp],
        [lampPage, { ...lamp, src: 'https://op3.dev/e/m.example/lamp.mp3?x=1' }],
      ],
      ['page', 0],
    ],
    [
      'stays for the same name from another server',
      [
        [lampPage, named(lamp, 'The Lamp')],
        [lampPage, { ...named(lamp, 'The Lamp'), src: 'https://m2.example/x.mp3' }],
      ],
      ['page', 0],
    ],
    [
      'stays when the player tells of chapters',
      [
        [lampPage, named(lamp, 'Intro')],
        [lampPage, named(lamp, 'Chapter 2')],
      ],
      ['page', 0],
    ],
    [
      'stays through an advert',
      [
        [lampPage, lamp],
        [lampPage, advert],
        [lampPage, lamp],
      ],
      ['page', 0],
    ],
    [
      'is unheard while an advert plays',
      [
        [lampPage, lamp],
        [lampPage, advert],
      ],
      ['unheard', 0],
    ],
    [
      'stays when another of the page’s recordings is played',
      [
        [listPage, lamp, [bell]],
        [listPage, bell, [lamp]],
      ],
      ['page', 0],
    ],
    [
      'is another when the other of two recordings names itself so',
      [
        [listPage, named(lamp, 'The Lamp'), [bell]],
        [listPage, named(bell, 'The Bell'), [lamp]],
      ],
      ['media', 1],
    ],
    [
      'is what the player plays on when the listener goes to another episode’s page',
      [
        [lampPage, named(lamp, 'The Lamp')],
        [bellPage, named(lamp, 'The Lamp')],
      ],
      ['media', 1],
    ],
    [
      'is the new page’s where the player only holds another, paused',
      [
        [lampPage, named(lamp, 'The Lamp')],
        [bellPage, paused(named(lamp, 'The Lamp'))],
      ],
      ['unheard', 1],
    ],
    [
      'is what the player is left on, also when it is paused then',
      [
        [lampPage, named(lamp, 'The Lamp')],
        [bellPage, named(lamp, 'The Lamp')],
        [bellPage, paused(named(lamp, 'The Lamp'))],
      ],
      ['media', 1],
    ],
    [
      'is the new page’s when its words come after its address',
      [
        [lampPage, named(lamp, 'The Lamp')],
        [{ ...lampPage, page: bellPage.page }, named(bell, 'The Bell')],
        [bellPage, named(bell, 'The Bell')],
      ],
      ['page', 1],
    ],
    [
      'is left behind when the new page’s words come after its address',
      [
        [lampPage, named(lamp, 'The Lamp')],
        [{ ...lampPage, page: bellPage.page }, named(lamp, 'The Lamp')],
        [bellPage, named(lamp, 'The Lamp')],
      ],
      ['media', 2],
    ],
    [
      'is the page’s when a list’s recording plays on there',
      [
        [listPage, named(lamp, 'The Lamp')],
        [lampPage, named(lamp, 'The Lamp')],
      ],
      ['page', 1],
    ],
    [
      'is not the page’s where file and name both are another’s',
      [[enclosed(bellPage, bell), named(lamp, 'The Lamp')]],
      ['media', 0],
    ],
    [
      'is the page’s where file and name differ but not the length',
      [[{ ...enclosed(bellPage, bell), duration: 1780 }, named(lamp, 'Season 2')]],
      ['page', 0],
    ],
    [
      'is the page’s where only the name differs',
      [[enclosed(bellPage, bell), named(bell, 'Season 2')]],
      ['page', 0],
    ],
    ['is the page’s where only the file differs', [[enclosed(bellPage, bell), lamp]], ['page', 0]],
  ])('%s', (_, steps, [whose, turn]) => {
    expect(follow(steps).at(-1)).toMatchObject({ whose, turn });
  });
});

describe('what is told of it', () => {
  const tell = (steps: Step[]) => {
    const [page, recording] = steps.at(-1)!;
    return episodeInPlay(page, follow(steps).at(-1)!, recording);
  };

  it('is what the page says of its own', () => {
    expect(tell([[lampPage, lamp]])).toEqual(lampPage);
  });

  it('is what the player says of another, under no address of the page’s', () => {
    const title = 'The Bell';
    expect(
      tell([
        [lampPage, lamp],
        [lampPage, { ...bell, title, show: 'Night Ferry' }],
      ]),
    ).toEqual({
      page: `${site}/`,
      title,
      show: 'Night Ferry',
      duration: bell.duration,
      enclosure: bell.src,
    });
  });

  it('does not give the former name to another', () => {
    const steps: Step[] = [
      [lampPage, named(lamp, 'The Lamp')],
      [lampPage, named(bell, 'The Lamp')],
    ];
    expect(tell(steps)).toMatchObject({ title: undefined, enclosure: bell.src });
  });

  it('names no file for a stream', () => {
    const steps: Step[] = [
      [lampPage, streamed(lamp)],
      [lampPage, streamed(bell, 'The Bell')],
    ];
    expect(tell(steps).enclosure).toBeUndefined();
  });

  it('does not take the file of an advert for the page’s', () => {
    const steps: Step[] = [
      [lampPage, lamp],
      [enclosed(lampPage, advert), advert],
    ];
    expect(tell(steps).enclosure).toBe(lamp.src);
  });
});
