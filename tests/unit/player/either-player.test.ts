import { describe, expect, it, vi } from 'vitest';
import { createEitherPlayer } from '@/lib/player/either-player';
import { createMediaPlayer } from '@/lib/player/media-player';
import { createOwnPlayer } from '@/lib/player/own-player';
import { createFakeMedia } from '../../support/fake-media';

function players() {
  const [far, near] = [createFakeMedia(300), createFakeMedia(500)];
  const first = createMediaPlayer(far as unknown as HTMLMediaElement);
  const own = createOwnPlayer(near as unknown as HTMLAudioElement);
  const either = createEitherPlayer(first, own);
  const heard = vi.fn();
  either.subscribe(heard);
  return { far, near, own, either, heard };
}

describe('createEitherPlayer', () => {
  it('steers the first until the second has media, and again when it has none', () => {
    const { far, near, own, either } = players();
    either.seekTo(10);
    own.open('https://media.example.com/1.mp3', 0);
    either.seekTo(20);
    own.close();
    either.seekTo(30);
    expect([far.currentTime, near.currentTime]).toEqual([30, 20]);
  });

  it('tells at once which media is heard from now on', () => {
    const { own, either, heard } = players();
    own.open('https://media.example.com/1.mp3', 120);
    expect(heard.mock.lastCall).toMatchObject([{ time: 120, duration: 500 }]);
    own.close();
    expect(heard.mock.lastCall).toMatchObject([{ time: 0, duration: 300 }]);
    expect(either.sample).toMatchObject({ duration: 300 });
  });

  it('is silent about the first while the second has media', () => {
    const { far, own, heard } = players();
    own.open('https://media.example.com/1.mp3', 0);
    heard.mockClear();
    far.runTo(40);
    void far.play();
    expect(heard).not.toHaveBeenCalled();
  });
});
