// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { expect, it, vi } from 'vitest';
import type { PageToSidebar } from '@/lib/messaging/protocol';
import { createPlayerServices } from '@/lib/services/episode/player-services';
import type { Reading } from '@/lib/sources/reading';
import { defaultSettings } from '@/lib/store/settings';
import { createFakeMedia } from '../../../support/fake-media';
import { freshDatabase } from '../../../support/fresh-database';

const src = 'https://player.example.com/1.mp3';
const sample = { at: 0, time: 0, rate: 1, playing: false, advancing: false };
const enclosure = 'https://media.example.com/1.mp3';

it('knows what the page plays, for as long as that is heard', async () => {
  const media = createFakeMedia(600);
  vi.stubGlobal('Audio', function Audio() {
    return media;
  });
  vi.stubGlobal('MediaMetadata', Object);
  const mediaSession = { setActionHandler: vi.fn<() => void>(), metadata: null };
  Object.defineProperty(navigator, 'mediaSession', { value: mediaSession, configurable: true });
  const listeners: ((message: PageToSidebar) => void)[] = [];
  const say = (message: PageToSidebar) => listeners.forEach((listener) => listener(message));
  const episode = { page: 'https://example.com/1', enclosure };
  const { source, own, player } = createPlayerServices({
    channel: {
      send: () => undefined,
      subscribe: (listener) => (listeners.push(listener), () => undefined),
      start: () => undefined,
      close: () => undefined,
      onGone: () => undefined,
    },
    db: freshDatabase(),
    keep: (action) => action(),
    settings: signal(defaultSettings),
    reading: signal<Reading>({ status: 'ready', turn: 1, episode, choices: [], failures: [] }),
    episodeId: async () => undefined,
  });

  own.play();
  await vi.waitFor(() => expect(player.sample?.playing).toBe(true));
  say({ type: 'sample', sample, src });
  expect(source.value).toBeUndefined();
  say({ type: 'sample', sample: { ...sample, playing: true }, src });
  expect(source.value).toBe(src);
  say({ type: 'sample' });
  expect(source.value).toBeUndefined();
});
