import { signal } from '@preact/signals';
import { beforeEach, describe, expect, it } from 'vitest';
import type { PageToSidebar } from '@/lib/messaging/protocol';
import { createMediaPlayer } from '@/lib/player/media-player';
import { createKeyCommands } from '@/lib/services/episode/key-commands';
import type { Reading } from '@/lib/sources/reading';
import { createFakeMedia, type FakeMedia } from '../../../support/fake-media';

describe('the browser’s key commands in the sidebar', () => {
  let media: FakeMedia;
  let say: (message: PageToSidebar) => void;
  let wish: ReturnType<typeof createKeyCommands>;

  beforeEach(() => {
    media = createFakeMedia(600);
    const channel = {
      subscribe: (listener: typeof say) => {
        say = listener;
        return () => {};
      },
    };
    const reading = signal<Reading>({ status: 'ready', turn: 3, choices: [], failures: [] });
    wish = createKeyCommands(
      channel,
      createMediaPlayer(media as unknown as HTMLMediaElement),
      reading,
    );
  });

  it('play and pause what the sidebar plays itself', () => {
    say({ type: 'command', command: 'play-pause' });
    expect(media.paused).toBe(false);
    say({ type: 'command', command: 'play-pause' });
    expect(media.paused).toBe(true);
  });

  it('wish to save at the time the page told, for the episode that was there', () => {
    say({ type: 'command', command: 'save-heard', time: 42 });
    expect(wish.value).toEqual({ turn: 3, time: 42 });
    expect(media.paused).toBe(true);
  });

  it('wish to save at the sidebar’s own time where the page has no media', () => {
    media.currentTime = 77;
    say({ type: 'command', command: 'save-heard' });
    expect(wish.value).toEqual({ turn: 3, time: 77 });
  });

  it('leave other messages alone', () => {
    say({ type: 'visible', visible: true });
    expect(wish.value).toBeUndefined();
    expect(media.playCalls).toBe(0);
  });
});
