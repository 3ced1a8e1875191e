import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Listening } from '@/components/sync/services';
import type { AudioEvidence } from '@/lib/timemap/evidence';
import type { ListenFailure, ListenProgress } from '@/lib/timemap/listening';
import type { Line } from '@/lib/transcript/types';
import type { AudioListener } from './audio-listener';

/** What is to be listened to. */
export interface Hearing {
  lines: readonly Line[];
  /** Where the audio can be had, public, the best first. */
  addresses: readonly string[];
  /** Of what plays, seconds. */
  duration: number | undefined;
}

interface ListeningPorts {
  listener: AudioListener;
  hearing: ReadonlySignal<Hearing | undefined>;
  onHeard(evidence: AudioEvidence): void;
  /** Whether the listener pays for what is fetched. */
  isMetered(): boolean;
}

/** One listening at a time: it ends with what it is about. */
export function createListening(ports: ListeningPorts): Listening {
  const { listener, hearing, onHeard, isMetered } = ports;
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
    if (isMetered()) {
      state.value = { failure: 'metered' };
      return;
    }
    const { signal: ended } = (work = new AbortController());
    const report = (progress: ListenProgress) => {
      if (!ended.aborted) state.value = progress;
    };
    report({ stage: 'fetching' });
    const heard = await listenToFirst(listener, about, report, ended);
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

/**
 * Goes on to the next address only where a file cannot be had or read. One that is not what plays (`other-audio`) came from
 * a server that puts other adverts into each download: the next would be different again. Where none can be, the best of
 * those that may want the listener's leave is told.
 */
async function listenToFirst(
  listener: AudioListener,
  { lines, addresses, duration }: Hearing,
  report: (progress: ListenProgress) => void,
  ended: AbortSignal,
): Promise<AudioEvidence | ListenFailure> {
  const failures: ListenFailure[] = [];
  for (const address of addresses) {
    const heard = await listener.listen(lines, address, duration, report, ended);
    if (!('failure' in heard) || !isUseless(heard)) return heard;
    failures.push(heard);
  }
  return failures.find(({ host }) => host) ?? failures.at(-1) ?? { failure: 'unreachable' };
}

function isUseless({ failure }: ListenFailure): boolean {
  return failure === 'unreachable' || failure === 'unsupported';
}
