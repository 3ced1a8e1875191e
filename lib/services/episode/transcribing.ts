import { batch, computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import type { SharedServices, Transcribing } from '@/components/services';
import type { PlayerSample } from '@/lib/player/player';
import type { Reading } from '@/lib/sources/reading';
import type { AudioToHear } from '@/lib/speech/prepare-pieces';
import { hostOf } from '@/lib/speech/send-pieces';
import { createSpeechClient } from '@/lib/speech/speech-client';
import { createTranscribing, type Making } from '@/lib/speech/transcribing';
import type { Database } from '@/lib/store/database';
import { describeStoreFailure } from '@/lib/store/failure';
import { defaultSpeechServer, watchSpeechServer } from '@/lib/store/speech-server';
import type { Transcript } from '@/lib/transcript/types';
import { onlyChanges } from '../only-changes';
import { wait } from '../wait';

interface TranscribingPorts {
  db: Database;
  storeFailure: SharedServices['storeFailure'];
  reading: ReadonlySignal<Reading>;
  sample: ReadonlySignal<PlayerSample | undefined>;
}

/** Has the transcript of the episode on the page made; `reading` shows its lines where there are no others. */
export function createTranscribingServices(ports: TranscribingPorts): {
  transcribing: Transcribing;
  reading: ReadonlySignal<Reading>;
} {
  const { db, storeFailure, reading, sample } = ports;
  const server = signal(defaultSpeechServer);
  // Nothing waits for the database to be opened, but for work to go on: it would seem to be another server's.
  const isKnown = signal(false);
  watchSpeechServer(db, (changed) =>
    batch(() => {
      server.value = changed;
      isKnown.value = true;
    }),
  );
  const making = signal<Making | undefined>(undefined);
  const made = signal<Transcript | undefined>(undefined);
  const episodeId = computed(() => reading.value.episodeId);
  const duration = onlyChanges(() => sample.value?.duration);
  const audio = computed(() => audioOf(reading.value, duration.value));
  const client = createSpeechClient({ fetch: send, wait });
  let current: ReturnType<typeof createTranscribing> | undefined;

  effect(() => {
    const id = episodeId.value;
    making.value = undefined;
    made.value = undefined;
    if (id === undefined || !isKnown.value) return;
    const work = createTranscribing(id, () => audio.peek(), {
      db,
      client,
      fetch: send,
      server: () => server.peek(),
      now: Date.now,
      alone: (name, ended, act) => navigator.locks.request(name, { signal: ended }, act),
      onChange(changed, transcript) {
        if (current !== work) return;
        making.value = changed;
        made.value = transcript;
      },
      onStoreFailure: (error) => (storeFailure.value = describeStoreFailure(error)),
    });
    current = work;
    return () => {
      current = undefined;
      work.dispose();
    };
  });

  // A browser that closes cuts requests off: that is no failure of theirs, and nothing to pause for.
  addEventListener('pagehide', ({ persisted }) => {
    if (!persisted) current?.dispose();
  });

  return {
    transcribing: {
      server,
      host: computed(() => hostOf(server.value)),
      audio: computed(() => (episodeId.value === undefined ? undefined : audio.value)),
      making,
      start: () => current?.start(),
      pause: () => current?.pause(),
      cancel: () => current?.cancel(),
    },
    reading: computed(() => {
      const transcript = made.value;
      if (!transcript || reading.value.transcript) return reading.value;
      return { ...reading.value, status: 'ready', transcript };
    }),
  };
}

function audioOf({ episode }: Reading, duration = episode?.duration): AudioToHear | undefined {
  if (!episode?.enclosure) return undefined;
  const prompt = [episode.show, episode.title].filter(Boolean).join(': ').slice(0, 500);
  return { address: episode.enclosure, duration, prompt };
}

// As a function of its own, so that `fetch` is called as the window's.
const send = (url: URL, init: RequestInit) => fetch(url, init);
