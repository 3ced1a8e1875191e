import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { listen } from '@/lib/background/listen';
import type { FromPage, ToBackground } from '@/lib/messaging/protocol';

type Listener = (data: unknown, sender: object, respond: (answer: unknown) => void) => unknown;

const nonce = '0a1b2c3d-0000-4000-8000-0a1b2c3d4e5f';
const wake: FromPage = { type: 'wake' };

/** What the browser was made to do, one word each. */
const done: string[] = [];
let hear: Listener;
const onConnect: ((port: object) => void)[] = [];

const note =
  (name: string) =>
  async (...given: unknown[]) => {
    done.push(`${name} ${JSON.stringify(given)}`);
    return [];
  };

const event = () => ({ addListener: () => undefined });

beforeEach(() => {
  done.length = 0;
  onConnect.length = 0;
  fakeBrowser.reset();
  vi.stubGlobal('fetch', note('fetch'));
  vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener').mockImplementation((listener) => {
    hear = listener as Listener;
  });
  vi.spyOn(fakeBrowser.runtime.onConnect, 'addListener').mockImplementation((listener) => {
    onConnect.push(listener as (port: object) => void);
  });
  Object.assign(fakeBrowser, {
    action: {
      onClicked: event(),
      setBadgeText: note('badge'),
      setBadgeBackgroundColor: async () => undefined,
      setBadgeTextColor: async () => undefined,
      setTitle: async () => undefined,
    },
    commands: { onCommand: event(), getAll: note('keys') },
    permissions: { onAdded: event(), onRemoved: event(), contains: note('grants') },
    sidePanel: { setPanelBehavior: async () => undefined },
    scripting: { executeScript: note('inject'), getRegisteredContentScripts: async () => [] },
  });
  Object.assign(fakeBrowser.tabs, {
    create: note('open'),
    sendMessage: note('tell'),
    get: async () => ({ url: topFrame.url }),
  });
  listen();
});

const tab = { id: 7 };
const own = { tab, frameId: 3, url: fakeBrowser.runtime.getURL('/sidebar.html' as never) };
const topFrame = { tab, frameId: 0, url: 'https://a.example/episode' };
const innerFrame = { ...topFrame, frameId: 5, url: 'https://ads.example/' };

async function say(data: unknown, sender: object) {
  const respond = vi.fn<(answer: unknown) => void>();
  const waits = hear(data, sender, respond);
  await new Promise((resolve) => setTimeout(resolve));
  return { waits, answered: respond.mock.calls.length > 0 };
}

const hosts = ['bank.example'];
const forOwnPages: ToBackground[] = [
  { type: 'introduce', nonce },
  { type: 'open-page', tabId: 1 },
  { type: 'missing-hosts', hosts: { pages: hosts, players: hosts, reads: hosts } },
  { type: 'run-on', hosts },
  { type: 'read-chapters', url: 'https://bank.example/a.mp3' },
  { type: 'browser-keys' },
  { type: 'open-library', hash: '/settings' },
];

describe('a page that speaks through a content script', () => {
  const looksOwn = 'https://a.example/?' + own.url;
  it.each([topFrame, innerFrame, { ...topFrame, url: looksOwn }, { ...topFrame, url: undefined }])(
    'is refused all that our own pages may ask: $frameId $url',
    async (sender) => {
      for (const message of forOwnPages) {
        expect(await say(message, sender), message.type).toEqual({
          waits: undefined,
          answered: false,
        });
      }
      expect(done).toEqual([]);
      expect(await fakeBrowser.storage.local.get(null)).toEqual({});
    },
  );

  it('gets scripts for its own frame and the top frame of its own tab, and no others', async () => {
    await say({ ...wake, tabId: 1, frameId: 9 }, innerFrame);
    const targets = done.map((it) => JSON.parse(it.slice('inject '.length))[0].target);
    expect(targets).toEqual([
      { tabId: 7, frameIds: [5] },
      { tabId: 7, frameIds: [5] },
      { tabId: 7, allFrames: true },
      { tabId: 7, frameIds: [0] },
    ]);
  });

  it.each<FromPage>([
    { type: 'steer', frameId: 1, wish: { type: 'play' } },
    { type: 'find-media' },
    { type: 'badge', badge: 'found', page: topFrame.url },
  ])('may $type only from the top frame, and only in its own tab', async (message) => {
    await say({ ...message, tabId: 1 }, innerFrame);
    expect(done).toEqual([]);
    await say({ ...message, tabId: 1 }, topFrame);
    expect(done).toHaveLength(1);
    expect(done[0]).toMatch(/\b7\b/);
  });

  it.each(['feed', 'text'])('is refused a port to read by: %s', (name) => {
    expect(openPort(name, topFrame).disconnect).toHaveBeenCalledOnce();
  });

  it('is not heard outside of a tab', async () => {
    await say(wake, { url: topFrame.url });
    expect(done).toEqual([]);
  });
});

it('answers our own pages', async () => {
  expect(await say({ type: 'browser-keys' }, own)).toEqual({ waits: true, answered: true });
  await say({ type: 'introduce', nonce }, own);
  expect(done.at(-1)).toBe(
    `tell ${JSON.stringify([7, { type: 'introduce', nonce }, { frameId: 0 }])}`,
  );
});

it('asks the network no more often for a tab than an episode can need', async () => {
  const urls = Array.from({ length: 400 }, (_, n) => `https://a.example/${n}`);
  const port = openPort('text', own);
  for (const url of urls) port.say({ url });
  await vi.waitFor(() => expect(port.postMessage).toHaveBeenCalledTimes(urls.length));
  const asked = done.filter((it) => it.startsWith('fetch')).length;
  expect(asked).toBeGreaterThan(100);
  expect(asked).toBeLessThan(250);
});

const sample = { at: 1, time: 2, rate: 1, playing: true, advancing: true };

it.each<[string, unknown, object]>([
  ['nothing', undefined, own],
  ['a text', 'browser-keys', own],
  ['a list', [{ type: 'browser-keys' }], own],
  ['a type of Object', { type: 'constructor' }, own],
  ['a nonce that is none', { type: 'introduce', nonce: '*' }, own],
  ['an endless address', { type: 'read-chapters', url: `https://a/${'a'.repeat(9_000)}` }, own],
  ['an address that is a list', { type: 'read-chapters', url: ['https://a.example/'] }, own],
  ['too many hosts', { type: 'run-on', hosts: Array(51).fill('a.example') }, own],
  ['a badge that is none', { type: 'badge', badge: '__proto__', page: topFrame.url }, topFrame],
  ['a wish that is none', { type: 'steer', frameId: 1, wish: { type: 'toString' } }, topFrame],
  ['a seek to nowhere', { type: 'steer', frameId: 1, wish: { type: 'seek', time: NaN } }, topFrame],
  ['a report of text', { type: 'media', report: 'playing' }, innerFrame],
  ['an endless source', media({ src: 'a'.repeat(9_000) }), innerFrame],
  ['a time that is none', media({ sample: { ...sample, time: Infinity } }), innerFrame],
])('drops %s', async (_, data, sender) => {
  expect(await say(data, sender)).toEqual({ waits: undefined, answered: false });
  expect(done).toEqual([]);
});

it.each<[string, unknown]>([
  ['no address', {}],
  ['an endless address', { url: `https://a/${'a'.repeat(9_000)}` }],
  ['an address that is a list', { url: ['https://a.example/'] }],
  ['an address alone', 'https://a.example/'],
])('closes a port over which it is asked for %s', (_, request) => {
  const port = openPort('text', own);
  port.say(request);
  expect(port.disconnect).toHaveBeenCalledOnce();
  expect(done).toEqual([]);
});

/** As a page of ours, or what says that it is one, opens it. */
function openPort(name: string, sender: object) {
  const listeners: ((data: unknown) => void)[] = [];
  const port = {
    name,
    sender,
    onMessage: { addListener: (listener: (data: unknown) => void) => listeners.push(listener) },
    onDisconnect: { addListener: () => undefined },
    postMessage: vi.fn<(message: unknown) => void>(),
    disconnect: vi.fn<() => void>(),
  };
  for (const on of onConnect) on(port);
  return { ...port, say: (data: unknown) => listeners.forEach((listen) => listen(data)) };
}

function media(changed: object) {
  return { type: 'media', report: { sample, src: '', muted: false, ...changed } };
}
