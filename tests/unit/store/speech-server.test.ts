import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  defaultSpeechServer,
  readSpeechServer,
  watchSpeechServer,
  writeSpeechServer,
} from '@/lib/store/speech-server';

beforeEach(() => fakeBrowser.reset());

const server = { ...defaultSpeechServer, address: 'http://localhost:8000', key: 'secret' };

describe('the speech server', () => {
  it('is none until it is set', async () => {
    expect(await readSpeechServer()).toEqual(defaultSpeechServer);
    await writeSpeechServer({ ...server, model: ' large ' });
    expect(await readSpeechServer()).toEqual({ ...server, model: 'large' });
  });

  it.each([
    ['a string', 'http://localhost', defaultSpeechServer],
    ['limits out of bounds', { ...server, mostMinutes: 0, mostMegabytes: 1e9 }, server],
    ['damaged fields', { ...server, model: 3, language: null }, server],
  ])('falls back field by field when what is stored is %s', async (_, stored, expected) => {
    await fakeBrowser.storage.local.set({ speech: stored });
    expect(await readSpeechServer()).toEqual(expected);
  });

  it('tells who watches of every change until they stop', async () => {
    const seen = vi.fn<(server: object) => void>();
    const stop = watchSpeechServer(seen);
    await writeSpeechServer(server);
    expect(seen).toHaveBeenLastCalledWith(server);
    stop();
    await writeSpeechServer(defaultSpeechServer);
    expect(seen).toHaveBeenCalledTimes(1);
  });

  it('stays on this machine', async () => {
    await writeSpeechServer(server);
    expect(await fakeBrowser.storage.sync.get(null)).toEqual({});
  });
});
