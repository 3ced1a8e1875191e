import { expect, it, vi } from 'vitest';
import { limitRate } from '@/lib/background/rate-limit';

/** How many of so many requests of a tab go out. */
function createTabs() {
  let time = 0;
  const fetch = vi.fn<(url: string, init: RequestInit) => Promise<Response>>(
    async () => new Response(),
  );
  const fetchFor = limitRate(fetch, () => time);
  return {
    later: (milliseconds: number) => (time += milliseconds),
    async asks(tabId: number | undefined, times: number) {
      const before = fetch.mock.calls.length;
      const asked = Array.from({ length: times }, () => fetchFor(tabId)('https://a.example/', {}));
      const failed = (await Promise.allSettled(asked)).filter(
        ({ status }) => status === 'rejected',
      );
      const sent = fetch.mock.calls.length - before;
      expect(failed).toHaveLength(times - sent);
      return sent;
    },
  };
}

it('lets an episode with every source there can be have them all at once', async () => {
  expect(await createTabs().asks(1, 100)).toBe(100);
});

it('lets a tab ask two hundred times, then once a second', async () => {
  const { asks, later } = createTabs();
  expect(await asks(1, 1_000)).toBe(200);
  later(3_000);
  expect(await asks(1, 1_000)).toBe(3);
  later(3_600_000);
  expect(await asks(1, 1_000)).toBe(200);
});

it('lets no tab use up what is another’s', async () => {
  const { asks } = createTabs();
  await asks(1, 1_000);
  expect(await asks(2, 10)).toBe(10);
  expect(await asks(undefined, 10)).toBe(10);
});
