// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createClipPlayer } from '@/lib/services/library/clip-player';
import { createFakeMedia } from '@/tests/support/fake-media';

const address = 'https://media.example/1.mp3';
const clip = { id: 'h1', address, start: 20, end: 24 };

function stage(status = 404) {
  const media = createFakeMedia(600);
  const clips = createClipPlayer(media as unknown as HTMLAudioElement, {
    fetch: async () => new Response(null, { status }),
    isOnline: () => true,
  });
  const play = (wanted = clip) => {
    clips.play(wanted);
    media.arrive();
  };
  return { media, clips, play };
}

describe('the player of highlights', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('plays a highlight from its start', () => {
    const { media, clips, play } = stage();
    play();
    expect(media).toMatchObject({ src: address, currentTime: 20, paused: false });
    expect(clips.playing.value).toBe('h1');
  });

  it('stops where the highlight ends, though samples come between', () => {
    const { media, clips, play } = stage();
    play();
    vi.advanceTimersByTime(3800);
    media.runTo(23.75);
    vi.advanceTimersByTime(249);
    expect(clips.playing.value).toBe('h1');
    vi.advanceTimersByTime(1);
    expect(media.paused).toBe(true);
    expect(clips.playing.value).toBeUndefined();
  });

  it('does not stop while the audio waits for data', () => {
    const { media, clips, play } = stage();
    play();
    vi.advanceTimersByTime(1000);
    media.readyState = 2;
    media.runTo(21);
    vi.advanceTimersByTime(60_000);
    expect(clips.playing.value).toBe('h1');
  });

  it('goes on where it was paused, and begins anew when it was heard', () => {
    const { media, clips, play } = stage();
    play();
    media.runTo(22);
    clips.pause();
    expect(clips.playing.value).toBeUndefined();
    play();
    expect(media.currentTime).toBe(22);
    media.runTo(23.9);
    clips.pause();
    play();
    expect(media.currentTime).toBe(20);
  });

  it('plays one at a time', () => {
    const { media, clips, play } = stage();
    play();
    play({ ...clip, id: 'h2', start: 100, end: 104 });
    expect(media.currentTime).toBe(100);
    expect(clips.playing.value).toBe('h2');
    media.runTo(25);
    vi.advanceTimersByTime(100);
    expect(clips.playing.value).toBe('h2');
  });

  it('says why the file could not be played, until another is tried', async () => {
    vi.useRealTimers();
    const { media, clips, play } = stage();
    play();
    media.dispatchEvent(new Event('error'));
    await vi.waitFor(() =>
      expect(clips.failure.value).toMatchObject({ id: 'h1', why: { code: 'http', status: 404 } }),
    );
    expect(clips.playing.value).toBeUndefined();
    play({ ...clip, id: 'h2' });
    expect(clips.failure.value).toBeUndefined();
  });
});
