import { parse, safeParse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { fromPage, isPageToSidebar } from '@/lib/messaging/protocol';
import {
  isPlayerWish,
  isSidebarToPage,
  isToPage,
  type SidebarToPage,
} from '@/lib/messaging/to-page';
import { createFrameMedia } from '@/lib/page/media/frame-media';
import { createChannelPlayer } from '@/lib/player/channel-player';
import { createEitherPlayer } from '@/lib/player/either-player';
import { createMediaPlayer } from '@/lib/player/media-player';
import { obeyWish } from '@/lib/player/obey-wish';
import { createOwnPlayer } from '@/lib/player/own-player';
import type { Player, PlayerSample } from '@/lib/player/player';
import type { FakeMedia } from '../support/fake-media';
import { describePlayer } from './player-contract';

function overMedia(media: FakeMedia): Player {
  return createMediaPlayer(media as unknown as HTMLMediaElement);
}

/** Both ends with the protocol's schemas between them, as in a page, but without the port's delay. */
function overChannel(media: FakeMedia): Player {
  const far = overMedia(media);
  const near = createChannelPlayer((message) => {
    if (isSidebarToPage(message)) obey(far, message);
  });
  far.subscribe((sample) => {
    const said: unknown = { type: 'sample', sample };
    if (isPageToSidebar(said) && said.type === 'sample') near.take(said.sample);
  });
  return near;
}

function obey(player: Player, message: SidebarToPage): void {
  if (isPlayerWish(message)) obeyWish(player, message);
}

/** A frame's page script and the top frame's, with the background between them. */
function overRelay(media: FakeMedia): Player {
  const far = overMedia(media);
  const frames = createFrameMedia((frameId, wish) => {
    const sent = safeParse(fromPage, { type: 'steer', frameId, wish });
    if (!sent.success || sent.output.type !== 'steer') return;
    const heard: unknown = { type: 'steer', wish: sent.output.wish };
    if (isToPage(heard) && heard.type === 'steer') obeyWish(far, heard.wish);
  });
  const report = (sample = far.sample!) => {
    const sent = parse(fromPage, { type: 'media', report: { sample, src: '', muted: false } });
    if (sent.type !== 'media') return;
    const heard: unknown = { type: 'frame-media', frameId: 7, report: sent.report };
    if (isToPage(heard) && heard.type === 'frame-media') frames.take(heard.frameId, heard.report);
  };
  far.subscribe(report);
  report();
  return frames.list()[0]!.open().player;
}

function overOwn(media: FakeMedia): Player {
  const own = createOwnPlayer(media as unknown as HTMLAudioElement);
  own.open('https://media.example.com/1.mp3', 0);
  return own;
}

const silent = () => createChannelPlayer(() => {});

describePlayer('createMediaPlayer', overMedia);
describePlayer('createChannelPlayer', overChannel);
describePlayer('createFrameMedia', overRelay);
describePlayer('createOwnPlayer', overOwn);
describePlayer('createEitherPlayer over the first', (media) =>
  createEitherPlayer(overMedia(media), silent()),
);
describePlayer('createEitherPlayer over the second', (media) =>
  createEitherPlayer(silent(), overOwn(media)),
);

describe('createChannelPlayer alone', () => {
  it('has no sample before one came, and none after the media went away', () => {
    const heard: (PlayerSample | undefined)[] = [];
    const player = createChannelPlayer(() => {});
    player.subscribe((sample) => heard.push(sample));
    expect(player.sample).toBeUndefined();
    player.take({ at: 0, time: 3, rate: 1, playing: false, advancing: false });
    expect(player.sample).toMatchObject({ time: 3 });
    player.take(undefined);
    expect(player.sample).toBeUndefined();
    expect(heard.at(-1)).toBeUndefined();
    expect(heard).toHaveLength(2);
  });
});
