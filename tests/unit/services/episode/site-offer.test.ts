// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { missingHosts } from '@/lib/messaging/background-client';
import type { SidebarChannel } from '@/lib/messaging/sidebar-channel';
import type { PageToSidebar, SiteHosts } from '@/lib/messaging/protocol';
import { createSiteOffer } from '@/lib/services/episode/site-offer';
import type { Reading } from '@/lib/sources/reading';

vi.mock('@/lib/messaging/background-client');
beforeEach(() => fakeBrowser.reset());

const missing: SiteHosts = { pages: ['evening.example'], players: [], reads: [] };

/** The offer on a page of a site, and the background's answers to come. */
async function stage() {
  const answers: ((hosts: SiteHosts) => void)[] = [];
  vi.mocked(missingHosts).mockImplementation(() => new Promise((answer) => answers.push(answer)));
  let tell: (message: PageToSidebar) => void = () => undefined;
  const channel = { subscribe: (listener: typeof tell) => (tell = listener) };
  const reading = signal<Reading>({ status: 'none', turn: 1, choices: [], failures: [] });
  const offer = createSiteOffer(channel as unknown as SidebarChannel, reading, vi.fn());
  tell({ type: 'episode', site: { page: 'evening.example', players: [] } } as never);
  await vi.waitFor(() => expect(answers).toHaveLength(1));
  return { offer, answers };
}

it('offers a site that is not allowed, and stays away once declined, also while it is looked at again', async () => {
  const { offer, answers } = await stage();
  answers[0]!(missing);
  await vi.waitFor(() => expect(offer.missing.value).toEqual(missing));
  document.dispatchEvent(new Event('visibilitychange'));
  await vi.waitFor(() => expect(answers).toHaveLength(2));
  offer.dismiss();
  answers[1]!(missing);
  await Promise.resolve();
  expect(offer.missing.value).toBeUndefined();
  document.dispatchEvent(new Event('visibilitychange'));
  await vi.waitFor(() => expect(answers).toHaveLength(3));
  answers[2]!(missing);
  await Promise.resolve();
  expect(offer.missing.value).toBeUndefined();
});
