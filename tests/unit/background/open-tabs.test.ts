import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { retireLostFrames } from '@/lib/background/open-tabs';

const heard: string[] = [];

beforeEach(() => {
  heard.length = 0;
  Object.assign(fakeBrowser.tabs, {
    query: async () => [{ id: 1 }, { id: 2 }, { id: 3 }],
    sendMessage: async (id: number, { type }: { type: string }) => {
      heard.push(`${type} ${id}`);
      if (id === 3) throw new Error('Could not establish connection.');
    },
  });
  fakeBrowser.scripting.executeScript = (async ({ target }: { target: { tabId: number } }) => {
    if (target.tabId === 2) throw new Error('Cannot access contents of the page.');
    heard.push(`stay ${target.tabId}`);
    return [];
  }) as typeof fakeBrowser.scripting.executeScript;
});

it('who can be reached is told to stay before all are told to retire', async () => {
  await retireLostFrames();
  expect(heard).toEqual(['stay 1', 'retire 1', 'retire 2', 'stay 3', 'retire 3']);
});
