import { computed, effect, type ReadonlySignal } from '@preact/signals';
import type { SyncServices } from '@/components/sync/services';
import type { Chapter } from '@/lib/chapters/chapter';
import { isPublicAddress } from '@/lib/feed/private-address';
import type { PlayerSample } from '@/lib/player/player';
import type { Reading } from '@/lib/sources/reading';
import type { Settings } from '@/lib/store/settings';
import { pairChapters } from '@/lib/timemap/chapter-evidence';
import { lengthFits, type Known } from '@/lib/timemap/fuse';
import { clockOf, endOf } from '@/lib/timemap/transcript-clock';
import { onlyChanges } from '../only-changes';
import type { AudioListener } from './audio-listener';
import { createKeptEvidence, type KeptEvidencePorts, type Subject } from './kept-evidence';
import { createListening, type Hearing } from './listening';

interface SyncPorts extends Omit<KeptEvidencePorts, 'subject'> {
  reading: ReadonlySignal<Reading>;
  sample: ReadonlySignal<PlayerSample | undefined>;
  /** What the page's media plays, as it says. */
  source: ReadonlySignal<string | undefined>;
  settings: ReadonlySignal<Pick<Settings, 'listen'>>;
  listener: AudioListener;
  /** Chapters in the head of the audio file. */
  readAudioChapters(url: string): Promise<Chapter[]>;
  /** Whether the listener pays for what is fetched. */
  isMetered(): boolean;
}

/**
 * What is known of the transcript on the screen against the audio that plays: kept from the last time, tapped by the
 * listener, read from the file's chapters, heard in the audio. The file is asked only where lengths say that something
 * was inserted, and listened to only if the listener wants that.
 */
export function createSyncServices(ports: SyncPorts): SyncServices {
  const { reading, sample, source, settings, listener } = ports;
  // Only these facts, so that nothing is done again at every sample.
  const duration = onlyChanges(() => sample.value?.duration);
  const hasMedia = onlyChanges(() => sample.value !== undefined);
  const transcript = computed(() => reading.value.transcript);
  const { evidence, opened, learn } = createKeptEvidence({
    ...ports,
    subject: computed(() =>
      hasMedia.value ? subjectOf(reading.value, duration.value) : undefined,
    ),
  });
  const known = computed<Known>(() => ({
    timing: transcript.value?.timing ?? 'none',
    transcriptEnd: transcript.value ? endOf(transcript.value) : 0,
    duration: duration.value,
    ...evidence.value,
  }));
  const isUnclear = computed(() => opened.value !== undefined && !lengthFits(known.value));
  const addresses = computed(() => audioAddresses(source.value, reading.value.episode?.enclosure));
  const address = computed(() => addresses.value[0]);
  const listening = createListening({
    listener,
    hearing: computed<Hearing | undefined>(() => {
      const { timing = 'none', lines = [] } = transcript.value ?? {};
      if (!opened.value || !address.value || timing === 'none') return undefined;
      if (settings.value.listen === 'never') return undefined;
      return { lines, addresses: addresses.value, duration: duration.value };
    }),
    onHeard: (audio) => learn({ audio }),
    isMetered: () => ports.isMetered(),
  });

  effect(() => {
    void opened.value;
    return () => listening.stop();
  });
  effect(() => {
    const { chapters: written } = reading.value;
    const about = opened.value;
    if (!about || !isUnclear.value || !address.value || written?.clock !== 'transcript') return;
    if (evidence.peek().chapters.length > 0) return;
    void ports.readAudioChapters(address.value).then((served) => {
      const chapters = pairChapters(written.chapters, served, duration.peek());
      if (opened.peek() === about && chapters.length > 0) learn({ chapters });
    });
  });
  effect(() => {
    if (settings.value.listen !== 'always' || !isUnclear.value || ports.isMetered()) return;
    if (!evidence.peek().audio && listening.isPossible.value) listening.start();
  });

  return {
    known,
    setPins: (pins) => learn({ pins }),
    forget: () => learn({ pins: [], chapters: [], audio: undefined }),
    listening,
  };
}

function subjectOf({ turn, episode, transcript }: Reading, duration?: number): Subject | undefined {
  if (!transcript) return undefined;
  const url = episode?.enclosure ?? episode?.page ?? '';
  return { turn, transcript: clockOf(transcript), identity: { url, duration } };
}

/**
 * The player's own source first: those are the bytes that play, while another address of the same episode may bring other
 * adverts. The feed's where the player has none (media that streams from memory), or none that we may have.
 */
function audioAddresses(...known: readonly (string | undefined)[]): string[] {
  const found = known.filter((it): it is string => it !== undefined && isPublicAddress(it));
  // Either scheme is asked by `https:`, see `openAudio`.
  return [...new Map(found.map((it) => [it.replace(/^http:/i, 'https:'), it])).values()];
}
