import { signal } from '@preact/signals';
import { describe, expect, it, vi } from 'vitest';
import type { AudioListener } from '@/lib/services/sync/audio-listener';
import { createListening, type Hearing } from '@/lib/services/sync/listening';

const addresses = ['https://player.example/1.mp3', 'https://feed.example/1.mp3'];
const hearing = signal<Hearing | undefined>({ lines: [], addresses, duration: 60 });

function open({ hosts = [], isMetered = false }: { hosts?: string[]; isMetered?: boolean }) {
  const listen = vi.fn<AudioListener['listen']>(async () => ({ failure: 'unreachable' }));
  for (const host of hosts) {
    listen.mockResolvedValueOnce({ failure: 'unreachable', ...(host && { host }) });
  }
  const onHeard = vi.fn<() => void>();
  const { start, state } = createListening({
    listener: { listen },
    hearing,
    onHeard,
    isMetered: () => isMetered,
  });
  start();
  return { listen, state };
}

describe('listening that gives nothing', () => {
  it.each([
    ["is the player's own", ['player.example', 'feed.example'], 'player.example'],
    ["is the feed's where the player's refuses", ['', 'feed.example'], 'feed.example'],
    ['is none where all refuse', ['', ''], ''],
  ])('the host to ask the listener for %s', async (_, hosts, host) => {
    const { state } = open({ hosts });
    const failure = { failure: 'unreachable', ...(host && { host }) };
    await vi.waitFor(() => expect(state.value).toEqual(failure));
  });

  it('fetches nothing where data is metered, though asked to, and says so', () => {
    const { listen, state } = open({ isMetered: true });
    expect(state.value).toEqual({ failure: 'metered' });
    expect(listen).not.toHaveBeenCalled();
  });
});
