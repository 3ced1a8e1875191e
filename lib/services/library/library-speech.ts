import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { SpeechSettings } from '@/components/services';
import { permissionPattern, transcriptionAddress } from '@/lib/speech/server-address';
import { createSpeechClient } from '@/lib/speech/speech-client';
import type { Database } from '@/lib/store/database';
import {
  readSpeechServer,
  watchSpeechServer,
  writeSpeechServer,
  type SpeechServer,
} from '@/lib/store/speech-server';

/** The speech server's settings. Saving and trying ask for the right to read its answers. */
export async function createSpeechSettings(db: Database): Promise<SpeechSettings> {
  const server = signal(await readSpeechServer(db));
  watchSpeechServer(db, (changed) => (server.value = changed));
  const client = createSpeechClient({
    fetch: (url, init) => fetch(url, init),
    wait: () => Promise.resolve(),
  });

  return {
    server,
    async save(wanted) {
      const allowed = wanted.address === '' ? true : await allow(wanted);
      if (allowed === undefined) return 'bad-address';
      await writeSpeechServer(db, wanted);
      return allowed ? 'saved' : 'not-allowed';
    },
    async check(wanted) {
      await allow(wanted);
      const heard = await client.check(wanted);
      return heard.ok ? undefined : heard;
    },
  };
}

/** Asks for the right to read what the server answers; undefined where there is no address to ask for. */
async function allow({ address }: SpeechServer): Promise<boolean | undefined> {
  const url = transcriptionAddress(address);
  if (!url) return undefined;
  // The browser asks only while the click is being handled: nothing may be awaited before.
  const asked = browser.permissions.request({ origins: [permissionPattern(url)] });
  return asked.catch(() => false);
}
