import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Listening } from '@/components/transcript/services';
import type { AudioEvidence } from '@/lib/timemap/evidence';
import type { ListenFailure, ListenProgress } from '@/lib/timemap/listening';
import type { Line } from '@/lib/transcript/types';
import type { AudioListener } from './audio-listener';

/** What is to be listened to. */
export interface Hearing {
  lines: readonly Line[];
  /** Public address of the audio. */
  enclosure: string;
  /** Of what plays, seconds. */
  duration: number | undefined;
}

export interface ListeningPorts {
  listener: AudioListener;
  hearing: ReadonlySignal<Hearing | undefined>;
  onHeard(evidence: AudioEvidence): void;
}

/** One listening at a time: it ends with what it is about. */
export function createListening({ listener, hearing, onHeard }: ListeningPorts): Listening {
  const state = signal<ListenProgress | ListenFailure | undefined>(undefined);
  let work: AbortController | undefined;

  function stop(): void {
    work?.abort();
    work = undefined;
    state.value = undefined;
  }

  async function start(): Promise<void> {
    const about = hearing.peek();
    if (!about || work) return;
    const { lines, enclosure, duration } = about;
    const { signal: ended } = (work = new AbortController());
    const report = (progress: ListenProgress) => {
      if (!ended.aborted) state.value = progress;
    };
    report({ stage: 'fetching' });
    const heard = await listener.listen(lines, enclosure, duration, report, ended);
    if (ended.aborted) return;
    work = undefined;
    state.value = 'failure' in heard ? heard : undefined;
    if (!('failure' in heard)) onHeard(heard);
  }

  return {
    isPossible: computed(() => hearing.value !== undefined),
    state,
    start: () => void start(),
    stop,
  };
}
