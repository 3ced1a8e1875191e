// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { hookMedia } from '@/lib/page/media/media-hook';
import { watchElements } from '@/lib/page/media/watch-elements';

beforeEach(() => {
  vi.spyOn(fakeBrowser.dom, 'openOrClosedShadowRoot').mockReturnValue(null as never);
  vi.stubGlobal('requestIdleCallback', (look: () => void) => queueMicrotask(look));
});

it('hears of media that is in no document, also from a hook that comes later', async () => {
  const stop = new AbortController();
  const list = watchElements(() => undefined, stop.signal);
  hookMedia();
  const audio = document.createElement('audio');
  audio.load();
  await vi.waitFor(() => expect(list()).toEqual([audio]));
  stop.abort();
});
