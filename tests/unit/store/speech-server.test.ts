import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readBackup } from '@/lib/store/backup';
import type { Database } from '@/lib/store/database';
import {
  defaultSpeechServer,
  readSpeechServer,
  watchSpeechServer,
  writeSpeechServer,
} from '@/lib/store/speech-server';
import { freshDatabase } from '@/tests/support/fresh-database';

let db: Database;

beforeEach(() => {
  fakeBrowser.reset();
  db = freshDatabase();
});

const server = { ...defaultSpeechServer, address: 'http://localhost:8000', key: 'secret' };

describe('the speech server', () => {
  it('is none until it is set', async () => {
    expect(await readSpeechServer(db)).toEqual(defaultSpeechServer);
    await writeSpeechServer(db, { ...server, model: ' large ' });
    expect(await readSpeechServer(db)).toEqual({ ...server, model: 'large' });
  });

  it.each([
    ['a string', 'http://localhost', defaultSpeechServer],
    ['limits out of bounds', { ...server, mostMinutes: 0, mostMegabytes: 1e9 }, server],
    ['damaged fields', { ...server, model: 3, language: null }, server],
  ])('falls back field by field when what is stored is %s', async (_, stored, expected) => {
    await db.secrets.put({ name: 'speech', value: stored });
    expect(await readSpeechServer(db)).toEqual(expected);
  });

  it('is none where the database cannot be read', async () => {
    await writeSpeechServer(db, server);
    db.close();
    expect(await readSpeechServer(db)).toEqual(defaultSpeechServer);
  });

  it('tells who watches of every change until they stop', async () => {
    const seen = vi.fn<(server: object) => void>();
    const stop = watchSpeechServer(db, seen);
    await vi.waitFor(() => expect(seen).toHaveBeenLastCalledWith(defaultSpeechServer));
    await writeSpeechServer(db, server);
    await vi.waitFor(() => expect(seen).toHaveBeenLastCalledWith(server));
    stop();
    const told = seen.mock.calls.length;
    await writeSpeechServer(db, defaultSpeechServer);
    await readSpeechServer(db);
    expect(seen).toHaveBeenCalledTimes(told);
  });

  it('is nowhere a content script or another machine can read it, and in no backup', async () => {
    await writeSpeechServer(db, server);
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
    expect(await fakeBrowser.storage.sync.get(null)).toEqual({});
    expect(JSON.stringify(await readBackup(db))).not.toContain(server.key);
  });
});
