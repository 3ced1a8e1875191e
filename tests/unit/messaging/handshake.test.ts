// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { askForPagePort } from '@/lib/messaging/handshake';
import { channelOver, type SidebarChannel } from '@/lib/messaging/sidebar-channel';

let nonce = '';
let stop: AbortController;
let connected: SidebarChannel | undefined;

beforeEach(() => {
  stop = new AbortController();
  connected = undefined;
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((async (message: {
    type: string;
    nonce: string;
  }) => {
    expect(message.type).toBe('introduce');
    ({ nonce } = message);
  }) as never);
  void askForPagePort(stop.signal).then((port) => (connected = channelOver(port)));
});

afterEach(() => stop.abort());

/** As the browser delivers what `source` posted. */
async function deliver(data: unknown, source: unknown = window.parent, ports?: MessagePort[]) {
  const event = new Event('message');
  Object.assign(event, { data, source, ports: ports ?? [new MessageChannel().port2] });
  window.dispatchEvent(event);
  await Promise.resolve();
}

describe('the sidebar’s frame', () => {
  it('connects to who knows its nonce', async () => {
    await deliver({ nonce });
    expect(connected).toBeDefined();
  });

  it('says hello at once, and keeps the answer until it listens', async () => {
    const { port1, port2 } = new MessageChannel();
    const said = new Promise((resolve) => {
      port1.addEventListener('message', ({ data }) => {
        port1.postMessage({ type: 'visible', visible: true });
        resolve(data);
      });
      port1.start();
    });
    await deliver({ nonce }, window.parent, [port2]);
    expect(await said).toEqual({ type: 'hello' });
    const heard = new Promise((resolve) => connected!.subscribe(resolve));
    connected!.start();
    expect(await heard).toEqual({ type: 'visible', visible: true });
    port1.close();
  });

  it.each<[string, () => unknown, unknown?, MessagePort[]?]>([
    ['nothing', () => undefined],
    ['a text', () => nonce],
    ['a list', () => [nonce]],
    ['another nonce', () => ({ nonce: crypto.randomUUID() })],
    ['an empty nonce', () => ({ nonce: '' })],
    ['an object that reads like the nonce', () => ({ nonce: { toString: () => nonce } })],
    ['its nonce from another window', () => ({ nonce }), {}],
    ['its nonce from nowhere', () => ({ nonce }), null],
    ['its nonce without a port', () => ({ nonce }), window.parent, []],
  ])('does not connect on %s', async (_, data, source, ports) => {
    await deliver(data(), source, ports);
    expect(connected).toBeUndefined();
  });

  it('makes another nonce each time, which cannot be guessed', async () => {
    const first = nonce;
    void askForPagePort(stop.signal);
    expect(nonce).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/);
    expect(nonce).not.toBe(first);
    await deliver({ nonce: first });
    expect(connected).toBeDefined();
  });

  it('hears only what the page may say, over the channel', async () => {
    const { port1, port2 } = new MessageChannel();
    await deliver({ nonce }, window.parent, [port2]);
    const heard: unknown[] = [];
    const done = new Promise<void>((resolve) => {
      connected!.subscribe((message) => {
        heard.push(message);
        resolve();
      });
    });
    connected!.start();
    const forged = [
      { type: 'visible', visible: 'yes' },
      { type: 'hello' },
      { type: 'sample', sample: { time: NaN } },
      { type: '__proto__' },
      null,
    ];
    for (const message of forged) port1.postMessage(message);
    port1.postMessage({ type: 'visible', visible: true });
    await done;
    expect(heard).toEqual([{ type: 'visible', visible: true }]);
    connected!.close();
    port1.close();
  });
});
