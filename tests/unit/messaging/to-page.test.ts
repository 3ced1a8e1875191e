import { describe, expect, it } from 'vitest';
import { isSidebarToPage, isToPage } from '@/lib/messaging/to-page';

describe('what the page script takes from the sidebar', () => {
  it.each<unknown>([
    { type: 'hello' },
    { type: 'seek', time: 3.5 },
    { type: 'rate', rate: 2 },
    { type: 'choose-media', id: 'a' },
    { type: 'read-text', id: 1, url: 'https://a.example/1.vtt' },
  ])('is %j', (message) => {
    expect(isSidebarToPage(message)).toBe(true);
  });

  it.each<unknown>([
    undefined,
    null,
    'hello',
    ['hello'],
    {},
    { type: 'introduce', nonce: 'a' },
    { type: '__proto__' },
    { type: 'constructor' },
    { type: ['hello'] },
    { type: { toString: () => 'hello' } },
    { type: 'seek' },
    { type: 'seek', time: '3' },
    { type: 'seek', time: Number.NaN },
    { type: 'rate', rate: Infinity },
    { type: 'choose-media', id: { id: 'a' } },
    { type: 'read-text', id: 1, url: null },
  ])('is not %j', (message) => {
    expect(isSidebarToPage(message)).toBe(false);
  });
});

describe('what the page script takes from the background', () => {
  it.each<unknown>([
    { type: 'introduce', nonce: 'a' },
    { type: 'toggle' },
    { type: 'toggle', open: true },
    { type: 'command', command: 'play-pause' },
    { type: 'steer', wish: { type: 'seek', time: 1 } },
    { type: 'frame-media', frameId: 3 },
  ])('is %j', (message) => {
    expect(isToPage(message)).toBe(true);
  });

  it.each<unknown>([
    { type: 'hello' },
    { type: 'introduce' },
    { type: 'toggle', open: 'yes' },
    { type: 'command', command: 'toString' },
    { type: 'steer', wish: { type: 'hello' } },
    { type: 'steer', wish: { type: 'seek', time: '1' } },
    { type: 'steer' },
    { type: 'frame-media', frameId: '3' },
    { type: 'frame-media', frameId: 3, report: 'playing' },
  ])('is not %j', (message) => {
    expect(isToPage(message)).toBe(false);
  });
});
