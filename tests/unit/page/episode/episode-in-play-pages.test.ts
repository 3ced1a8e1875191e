import { describe, expect, it, test } from 'vitest';
import { episodeInPlay } from '@/lib/page/episode/episode-in-play';
import {
  advert,
  bell,
  bellPage,
  enclosed,
  follow,
  lamp,
  lampPage,
  listPage,
  named,
  paused,
  site,
  streamed,
  type Step,
} from './recordings';

describe('the episode in play on other pages', () => {
  test.each<[string, Step[], (string | number)[]]>([
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
