import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { parseRoute } from '@/components/library/route';
import { serveMenus } from '@/lib/background/menus';

type Listener = (info: object, tab?: object) => void;

interface Entry {
  id: string;
  contexts: string[];
  title: string;
  documentUrlPatterns?: string[];
}

const entries: Entry[] = [];
const done: unknown[] = [];
let choose: Listener;

beforeEach(() => {
  entries.length = done.length = 0;
  fakeBrowser.reset();
  Object.assign(fakeBrowser, {
    contextMenus: {
      removeAll: async () => void (entries.length = 0),
      create: (entry: Entry) => entries.push(entry),
      onClicked: { addListener: (listener: Listener) => (choose = listener) },
    },
  });
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((key) => String(key));
  vi.spyOn(fakeBrowser.tabs, 'create').mockImplementation(
    async ({ url }) => done.push(new URL(url!).hash) as never,
  );
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(async (...given: unknown[]) => {
    done.push(given);
    throw new Error('Receiving end does not exist.');
  });
  serveMenus();
});

describe('the menus', () => {
  it('have each entry once, however often the extension is installed', async () => {
    for (const reason of ['install', 'update']) {
      await fakeBrowser.runtime.onInstalled.trigger({ reason } as never);
      await new Promise((resolve) => setTimeout(resolve));
    }
    expect(entries.map(({ id, contexts }) => [id, ...contexts])).toEqual([
      ['library', 'action'],
      ['help', 'action'],
      ['search', 'selection'],
      ['highlight', 'selection'],
    ]);
  });

  it('offer to highlight in the sidebar of a page alone', async () => {
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' } as never);
    await new Promise((resolve) => setTimeout(resolve));
    const limited = entries.filter(({ documentUrlPatterns }) => documentUrlPatterns);
    expect(limited.map(({ id, documentUrlPatterns }) => [id, documentUrlPatterns])).toEqual([
      ['highlight', [fakeBrowser.runtime.getURL('/sidebar.html' as never)]],
    ]);
  });

  it.each([
    ['library', {}, ''],
    ['help', {}, '#/help'],
  ])('%s leads there', (menuItemId, info, hash) => {
    choose({ menuItemId, ...info });
    expect(done).toEqual([hash]);
  });

  it.each([
    ['the tide', 'the tide'],
    ['a/b?c#d&q=e 100%', 'a/b?c#d&q=e 100%'],
    ['-x "y" speaker:z', 'x y speaker z'],
    ['long '.repeat(100_000), 'long '.repeat(40).trim()],
    ['\uD800 lone', '\uFFFD lone'],
    [undefined, ''],
  ])('search looks for the words of %j', (selectionText, query) => {
    choose({ menuItemId: 'search', selectionText });
    expect(parseRoute(String(done[0]))).toEqual({ page: 'highlights', query });
  });

  it('highlight speaks to the frame it was chosen in, and bears that it is gone', () => {
    choose({ menuItemId: 'highlight', frameId: 4, selectionText: 'x' }, { id: 7 });
    expect(done).toEqual([[7, { type: 'mark-selection' }, { frameId: 4 }]]);
  });

  it('do nothing outside of a tab, and for entries of others', () => {
    choose({ menuItemId: 'highlight', frameId: 4 });
    choose({ menuItemId: 'constructor' }, { id: 7 });
    expect(done).toEqual([]);
  });
});
