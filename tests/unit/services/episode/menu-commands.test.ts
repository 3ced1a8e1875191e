import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createMenuCommands } from '@/lib/services/episode/menu-commands';

type Listener = (data: unknown, sender: object) => unknown;

let hear: Listener;

beforeEach(() => {
  fakeBrowser.reset();
  fakeBrowser.runtime.onMessage.addListener = ((listener: Listener) => (hear = listener)) as never;
});

it('takes the wish of the context menu', () => {
  const markWish = createMenuCommands();
  expect(markWish.value).toBe(false);
  hear({ type: 'mark-selection' }, {});
  expect(markWish.value).toBe(true);
});

it.each([
  ['a content script or a page of ours', { type: 'mark-selection' }, { tab: { id: 1 } }],
  ['another message', { type: 'introduce' }, {}],
  ['a text', 'mark-selection', {}],
  ['nothing', undefined, {}],
])('does nothing at %s', (_, data, sender) => {
  const markWish = createMenuCommands();
  hear(data, sender);
  expect(markWish.value).toBe(false);
});
