// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createChannelPlayer } from '@/lib/player/channel-player';
import { createOwnAudio } from '@/lib/services/episode/own-audio';
import type { Reading } from '@/lib/sources/reading';
import { createFakeMedia } from '../../../support/fake-media';

const enclosure = 'https://media.example.com/1.mp3';
const sample = { at: 0, time: 0, rate: 1, playing: false, advancing: false };

function readingOf(turn: number, address?: string): Reading {
  const episode = { page: 'https://example.com/1/transcript', enclosure: address };
  return { status: 'ready', turn, episode, choices: [], failures: [] };
}

function stage(position = 0) {
  const media = createFakeMedia(600);
  const page = createChannelPlayer(() => {});
  const reading = signal(readingOf(1, enclosure));
  const saved: [string, number][] = [];
  const noted: [string, number][] = [];
  const { own, player } = createOwnAudio({
    audio: media as unknown as HTMLAudioElement,
    page,
    reading,
    episodeId: async () => `episode ${reading.value.turn}`,
    readPosition: async () => position,
    savePosition: (id, left) => saved.push([id, left]),
    noteLeftPosition: (id, left) => noted.push([id, left]),
    skips: () => ({ back: 15, forward: 30 }),
  });
  return { media, page, reading, saved, noted, own, player };
}

const started = (player: { sample?: unknown }) =>
  vi.waitFor(() => expect(player.sample).toBeDefined());

describe('the own player', () => {
  beforeEach(() => {
    const mediaSession = { setActionHandler: vi.fn(), metadata: null };
    vi.stubGlobal('MediaMetadata', Object);
    Object.defineProperty(navigator, 'mediaSession', { value: mediaSession, configurable: true });
  });

  it.each([
    ['a public file', enclosure, enclosure],
    ['no file', undefined, undefined],
    ['a file in the local network', 'http://192.168.0.1/1.mp3', undefined],
    ['a file behind a password', 'https://me:secret@example.com/1.mp3', undefined],
    ['no address of the web', 'data:audio/wav;base64,AAAA', undefined],
  ])('offers %s', (_, address, offered) => {
    const { own, reading } = stage();
    reading.value = readingOf(1, address);
    expect(own.offer.value).toBe(offered);
  });

  it('offers nothing where the page has media', () => {
    const { own, page } = stage();
    page.take(sample);
    expect(own.offer.value).toBeUndefined();
    page.take(undefined);
    expect(own.offer.value).toBe(enclosure);
  });

  it('loads nothing until it is asked', () => {
    const { media, player } = stage();
    expect(media.src).toBe('');
    expect(player.sample).toBeUndefined();
  });

  it('plays from where the listener left, and says so', async () => {
    const { media, own, player } = stage(754);
    own.play();
    await started(player);
    expect(media).toMatchObject({ src: enclosure, currentTime: 754, paused: false });
    expect(own.resumedAt.value).toBe(754);
    expect(own.offer.value).toBeUndefined();
  });

  it('ends with its episode and keeps the place under its name', async () => {
    const { media, own, player, reading, saved } = stage();
    own.play();
    await started(player);
    media.currentTime = 33;
    reading.value = readingOf(2);
    expect(saved.at(-1)).toEqual(['episode 1', 33]);
    expect(player.sample).toBeUndefined();
    expect(media.paused).toBe(true);
  });

  it('notes the place when the page goes away', async () => {
    const { media, own, player, noted } = stage();
    own.play();
    await started(player);
    media.currentTime = 33;
    window.dispatchEvent(new Event('pagehide'));
    expect(noted).toEqual([['episode 1', 33]]);
  });

  it.each([
    ['plays', true, true],
    ['only shows up', false, false],
  ])('gives way to media of the page that %s: %s', async (_, playing, gives) => {
    const { own, page, player } = stage();
    own.play();
    await started(player);
    page.take({ ...sample, playing });
    expect(player.sample === undefined).toBe(gives);
  });

  it('gives way to media of the page while it is paused itself', async () => {
    const { own, page, player } = stage();
    own.play();
    await started(player);
    player.pause();
    page.take(sample);
    expect(player.sample).toBeUndefined();
  });

  it('says why it failed and offers the file again', async () => {
    vi.stubGlobal('fetch', async () => new Response(null, { status: 404 }));
    const { media, own, player } = stage();
    own.play();
    await started(player);
    media.dispatchEvent(new Event('error'));
    await vi.waitFor(() => expect(own.failure.value).toMatchObject({ code: 'http', status: 404 }));
    expect(own.offer.value).toBe(enclosure);
  });

  it('does not begin for an episode that was left meanwhile', async () => {
    const { media, own, reading } = stage();
    own.play();
    reading.value = readingOf(2, enclosure);
    await new Promise(process.nextTick);
    expect(media.src).toBe('');
  });
});
