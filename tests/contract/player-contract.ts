import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Player, PlayerSample } from '@/lib/player/player';
import { createFakeMedia, type FakeMedia } from '../support/fake-media';

/** What every Player owes the app, whatever stands between it and the media. */
export function describePlayer(name: string, over: (media: FakeMedia) => Player): void {
  describe(name, () => {
    let media: FakeMedia;
    let player: Player;
    let samples: (PlayerSample | undefined)[];
    let leave: () => void;

    beforeEach(() => {
      vi.useFakeTimers({ toFake: ['performance'] });
      media = createFakeMedia(300);
      player = over(media);
      samples = [];
      leave = player.subscribe((sample) => samples.push(sample));
    });
    afterEach(() => {
      player.dispose();
      vi.useRealTimers();
    });

    const last = () => samples.at(-1);

    it('tells at once when the media plays and when it pauses', () => {
      player.play();
      expect(last()).toMatchObject({ playing: true, advancing: true, time: 0, duration: 300 });
      media.runTo(0.1);
      player.pause();
      expect(last()).toMatchObject({ playing: false, advancing: false, time: 0.1 });
    });

    it('tells of a seek when it begins and when it has arrived', () => {
      player.play();
      player.seekTo(120);
      expect(last()).toMatchObject({ time: 120, playing: true, advancing: false });
      media.arrive();
      expect(last()).toMatchObject({ time: 120, playing: true, advancing: true });
    });

    it('tells of a new rate', () => {
      player.setRate(1.5);
      expect(last()).toMatchObject({ rate: 1.5 });
    });

    it.each([
      ['without data', () => (media.readyState = 2), 'waiting', { playing: true }],
      ['at its end', () => (media.ended = true), 'ended', { playing: false }],
    ])('says that media %s does not advance', (_, change, event, playing) => {
      player.play();
      change();
      media.dispatchEvent(new Event(event));
      expect(last()).toMatchObject({ advancing: false, ...playing });
    });

    it('passes on at most four readings a second of media that reports every frame', () => {
      player.play();
      samples.length = 0;
      for (let frame = 1; frame <= 60; frame++) {
        vi.advanceTimersByTime(frame % 3 ? 17 : 16);
        media.runTo(frame / 60);
      }
      expect(samples.length).toBeGreaterThanOrEqual(3);
      expect(samples.length).toBeLessThanOrEqual(4);
    });

    it('stamps readings with the wall clock', () => {
      player.play();
      const first = last()!.at;
      vi.advanceTimersByTime(700);
      player.pause();
      expect(last()!.at - first).toBeCloseTo(700, 3);
    });

    it('keeps the latest reading for who comes later', () => {
      player.setRate(2);
      expect(player.sample).toEqual(last());
    });

    it.each([
      [-5, 0],
      [0, 0],
      [299.5, 299.5],
      [1e9, 300],
    ])('asked for second %d goes to %d', (asked, got) => {
      player.seekTo(asked);
      expect(media.currentTime).toBe(got);
    });

    it('goes where it is told in media whose length is unknown', () => {
      media.duration = Number.NaN;
      player.seekTo(5000);
      expect(media.currentTime).toBe(5000);
      expect(last()).not.toHaveProperty('duration');
    });

    it.each([Number.NaN, Infinity, -Infinity])(
      'leaves the media alone when asked for %d',
      (time) => {
        player.seekTo(42);
        player.seekTo(time);
        expect(media.currentTime).toBe(42);
      },
    );

    it.each([0, -1, 17, Number.NaN])('does not take %d for a rate', (rate) => {
      player.setRate(rate);
      expect(media.playbackRate).toBe(1);
    });

    it('never starts playing by itself', () => {
      player.seekTo(10);
      media.arrive();
      player.setRate(2);
      player.pause();
      expect(media.playCalls).toBe(0);
    });

    it('shows a refusal to play as media that still pauses', async () => {
      media.refuses = true;
      player.play();
      await Promise.resolve();
      expect(media.playCalls).toBe(1);
      expect(player.sample?.playing ?? false).toBe(false);
    });

    it('no longer calls who has left', () => {
      leave();
      player.setRate(2);
      expect(samples).toEqual([]);
    });

    it('is silent once disposed of', () => {
      player.dispose();
      media.playbackRate = 2;
      void media.play();
      media.runTo(7);
      expect(samples).toEqual([]);
    });
  });
}
