import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createMediaPlayer } from '@/lib/player/media-player';
import { keepPosition, type PositionKeeper } from '@/lib/player/keep-position';
import { createFakeMedia, type FakeMedia } from '../../support/fake-media';

describe('keepPosition', () => {
  let media: FakeMedia;
  let saved: number[];
  let keeper: PositionKeeper;

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['performance'] });
    media = createFakeMedia(600);
    saved = [];
    keeper = keepPosition(createMediaPlayer(media as unknown as HTMLMediaElement), (position) =>
      saved.push(position),
    );
    return () => vi.useRealTimers();
  });

  const playFor = (seconds: number) => {
    const from = media.currentTime;
    for (let second = 1; second <= seconds; second++) {
      vi.advanceTimersByTime(1000);
      media.runTo(from + second);
    }
  };

  it('saves every ten seconds of playing', () => {
    void media.play();
    saved.length = 0;
    playFor(35);
    expect(saved).toEqual([10, 20, 30]);
  });

  it('saves where it is paused and where it is sought to', () => {
    void media.play();
    playFor(3);
    media.pause();
    expect(saved.at(-1)).toBe(3);
    media.currentTime = 200;
    media.arrive();
    expect(saved.at(-1)).toBe(200);
  });

  it('saves nothing of what was only loaded', () => {
    media.currentTime = 50;
    media.arrive();
    expect(keeper.position()).toBeUndefined();
    keeper.stop();
    expect(saved).toEqual([]);
  });

  it('saves a seek that was over before it was heard of', () => {
    void media.play();
    playFor(3);
    vi.advanceTimersByTime(500);
    media.runTo(200);
    expect(saved.at(-1)).toBe(200);
  });

  it('knows the place at any time, and saves it a last time when stopped', () => {
    void media.play();
    playFor(4);
    expect(keeper.position()).toBe(4);
    playFor(2);
    keeper.stop();
    expect(saved.at(-1)).toBe(6);
    playFor(60);
    media.pause();
    expect(saved.at(-1)).toBe(6);
  });

  it.each([
    [594, 594],
    [596, 0],
    [600, 0],
  ])('stopped at second %d of 600 begins at %d the next time', (left, position) => {
    void media.play();
    media.runTo(left);
    media.pause();
    expect(saved.at(-1)).toBe(position);
  });
});
