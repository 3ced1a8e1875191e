// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest';
import { createClockPlayer, parseClock } from '@/lib/player/clock-player';
import type { Player } from '@/lib/player/player';
import { cpuTime, soon } from '@/tests/support/cpu-time';

test.each<[string, number | undefined]>([
  ['0:00', 0],
  ['1:02', 62],
  ['01:02', 62],
  ['1:02:03', 3723],
  ['73:04', 4384],
  ['Current time: 1 minute 3 seconds1:03', 63],
  ['1:02 / 45:00', 62],
  ['-12:30', undefined],
  ['−12:30', undefined],
  ['-1:12:30', undefined],
  ['', undefined],
  ['--:--', undefined],
  ['1:2:3', undefined],
  ['12', undefined],
])('reads %j as %s', (text, seconds) => {
  expect(parseClock(text)).toBe(seconds);
});

test('reads junk in no time', () => {
  const started = cpuTime();
  expect(parseClock('1:'.repeat(5_000_000))).toBeUndefined();
  expect(cpuTime() - started).toBeLessThan(soon * 1000);
});

describe('a clock that is read', () => {
  let clock: HTMLElement;
  let player: Player;

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] });
    clock = document.createElement('span');
    clock.textContent = '0:10';
    player = createClockPlayer(clock);
  });
  afterEach(() => {
    player.dispose();
    vi.useRealTimers();
  });

  async function show(text: string, after = 1_000) {
    await vi.advanceTimersByTimeAsync(after);
    clock.textContent = text;
    await vi.advanceTimersByTimeAsync(1);
  }

  it('stands until it moves', async () => {
    expect(player.sample).toMatchObject({ time: 10, playing: false, followOnly: true });
    await show('0:11');
    expect(player.sample).toMatchObject({ time: 11, playing: true, advancing: true });
  });

  it('plays no more when it has stood for some seconds', async () => {
    await show('0:11');
    await vi.advanceTimersByTimeAsync(2_600);
    expect(player.sample).toMatchObject({ time: 11, playing: false, advancing: false });
  });

  it.each([
    ['paused', false],
    ['playing', true],
  ])('stays %s when the listener jumps', async (_, playing) => {
    if (playing) await show('0:11');
    await show('5:00');
    expect(player.sample).toMatchObject({ time: 300, playing });
    await show('0:02');
    expect(player.sample).toMatchObject({ time: 2, playing });
  });

  it('has nothing to say while it shows no time', async () => {
    await show('--:--');
    expect(player.sample).toBeUndefined();
    await show('0:01');
    expect(player.sample).toMatchObject({ time: 1 });
  });

  it('does not change what it reads, whatever it is asked for', async () => {
    player.play();
    player.seekTo(99);
    player.setRate(2);
    player.pause();
    await vi.advanceTimersByTimeAsync(1);
    expect(clock.outerHTML).toBe('<span>0:10</span>');
    expect(player.sample).toMatchObject({ time: 10, rate: 1, playing: false });
  });
});
