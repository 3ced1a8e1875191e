import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Player, PlayerSample } from '@/lib/player/player';
import { createFakeMedia, type FakeMedia } from '../support/fake-media';

/** What every Player owes the app that only hears it, one that cannot steer included. It may tell a moment later. */
export function describeHearing(name: string, over: (media: FakeMedia) => Player): void {
  describe(`${name}, as far as it hears`, () => {
    let media: FakeMedia;
    let player: Player;
    let samples: (PlayerSample | undefined)[];
    let leave: () => void;

    beforeEach(async () => {
      vi.useFakeTimers({ toFake: ['performance'] });
      media = createFakeMedia(300);
      player = over(media);
      samples = [];
      leave = player.subscribe((sample) => samples.push(sample));
      await media.play();
      await runTo(1);
    });
    afterEach(() => {
      player.dispose();
      vi.useRealTimers();
    });

    /** A second later the media is there, and whoever listens has had the time to hear of it. */
    async function runTo(time: number) {
      vi.advanceTimersByTime(1_000);
      media.runTo(time);
      await new Promise((resolve) => setTimeout(resolve));
    }

    it('tells where the media is and that it moves', async () => {
      await runTo(2);
      expect(samples.at(-1)).toMatchObject({ time: 2, rate: 1, playing: true, advancing: true });
    });

    it('keeps the latest reading for who comes later', async () => {
      await runTo(2);
      expect(player.sample).toEqual(samples.at(-1));
    });

    it('stamps readings with the wall clock', async () => {
      const first = samples.at(-1)!.at;
      await runTo(2);
      expect(samples.at(-1)!.at - first).toBeCloseTo(1_000, 3);
    });

    it('follows a jump', async () => {
      await runTo(200);
      expect(player.sample).toMatchObject({ time: 200 });
    });

    it('no longer calls who has left, and nobody once disposed of', async () => {
      const others = vi.fn();
      player.subscribe(others);
      samples.length = 0;
      leave();
      await runTo(2);
      expect(samples).toEqual([]);
      expect(others).toHaveBeenCalled();
      others.mockClear();
      player.dispose();
      await runTo(3);
      expect(others).not.toHaveBeenCalled();
    });
  });
}
