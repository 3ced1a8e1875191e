import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { ReadwiseServices, ReadwiseState } from '@/components/library/files/readwise';
import type { MarkedEpisode } from '@/lib/highlights/export/marked-episode';
import { readwiseHighlight } from '@/lib/highlights/export/readwise';
import { stableId } from '@/lib/highlights/stable-id';
import type { Database } from '@/lib/store/database';
import { readReadwiseToken, writeReadwiseToken } from '@/lib/store/readwise-token';
import { forgetSent, noteSent, readSent } from '@/lib/store/sent';
import type { Keep } from '../shared-services';
import { createReadwiseClient, type ReadwisePorts } from './readwise-client';
import { sendHighlights, type Parcel } from './send-highlights';

const idle: ReadwiseState = { status: 'idle', sent: 0, total: 0, refused: 0 };

/** The listener's Readwise account: what it has, and sending what it lacks. */
export async function createReadwise(
  db: Database,
  keep: Keep,
  ports: ReadwisePorts,
): Promise<ReadwiseServices> {
  const token = signal(await readReadwiseToken(db));
  const state = signal(idle);
  const client = createReadwiseClient(ports);
  let stop = new AbortController();

  async function sendNew(given: string, episodes: readonly MarkedEpisode[]) {
    const { signal: ended } = stop;
    const parcels = parcelsOf(episodes, await readSent(db));
    state.value = { ...idle, status: 'sending', total: parcels.length };
    const { refused, failure } = await sendHighlights(parcels, {
      signal: ended,
      send: (highlights) =>
        client.send(given, highlights, ended, (waiting) => {
          state.value = { ...state.value, waiting };
        }),
      async note(batch) {
        await noteSent(
          db,
          batch.map(({ id, content }) => ({ id, content })),
        );
        const sent = state.value.sent + batch.length;
        state.value = { ...state.value, sent, waiting: undefined };
      },
    });
    const status = ended.aborted ? 'cancelled' : failure ? 'failed' : 'done';
    state.value = { ...state.value, status, refused, failure, waiting: undefined };
  }

  async function change(given: string) {
    if (given === token.value) return;
    token.value = given;
    await writeReadwiseToken(db, given);
    await forgetSent(db);
  }

  return {
    token,
    state,
    forget: async () => void (await keep(() => change(''))),
    countNew: (episodes) => keep(async () => parcelsOf(episodes, await readSent(db)).length),
    async send(given, episodes) {
      // The browser asks only while the click is being handled: nothing may be awaited before.
      const asked = browser.permissions.request({ origins: ['https://readwise.io/*'] });
      if (!(await asked.catch(() => false))) {
        state.value = { ...idle, status: 'failed', failure: { code: 'not-allowed' } };
        return;
      }
      stop = new AbortController();
      state.value = { ...idle, status: 'sending' };
      // One tab at a time: the others then find that there is nothing left to send.
      const work = async () => {
        await change(given);
        await sendNew(given, episodes);
        return true;
      };
      const done = await keep(() => navigator.locks.request('readwise', work));
      if (!done) state.value = idle;
    },
    cancel: () => stop.abort(),
  };
}

/** What is to be sent: those that were not sent yet as they are. */
function parcelsOf(episodes: readonly MarkedEpisode[], sent: Map<string, string>): Parcel[] {
  return episodes.flatMap(({ episode, highlights }) =>
    highlights.flatMap((it) => {
      const highlight = readwiseHighlight(episode, it);
      if (!highlight) return [];
      const content = stableId(JSON.stringify(highlight));
      return sent.get(it.id) === content ? [] : [{ id: it.id, content, highlight }];
    }),
  );
}
