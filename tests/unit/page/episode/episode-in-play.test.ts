import { describe, expect, test } from 'vitest';
import {
  advert,
  bell,
  bellPage,
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
  ])('%s', (_, steps, [whose, turn]) => {
    expect(follow(steps).at(-1)).toMatchObject({ whose, turn });
  });
});
