import { computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import type { EpisodeServices, SharedServices } from '@/components/services';
import type { Highlight } from '@/lib/highlights/types';
import type { Reading } from '@/lib/sources/reading';
import type { Database } from '@/lib/store/database';
import { describeStoreFailure } from '@/lib/store/failure';
import { findEpisode } from '@/lib/store/find-episode';
import { watch } from '@/lib/store/live';
import { changeShow, findShow } from '@/lib/store/shows';
import { saveSpeakerNames, type SpeakerNames } from '@/lib/store/speaker-names';
import { labelsOf, renameSpeakers, withName } from '@/lib/transcript/speaker-names';
import type { Keep } from '../shared-services';

interface ShowPorts {
  db: Database;
  keep: Keep;
  storeFailure: SharedServices['storeFailure'];
  /** As it was loaded. */
  reading: ReadonlySignal<Reading>;
  highlights: ReadonlySignal<readonly Highlight[]>;
  episodeId(): Promise<string | undefined>;
}

type ShowServices = Pick<
  EpisodeServices,
  'reading' | 'highlights' | 'chapters' | 'skipRules' | 'setSkipRule' | 'renameSpeaker'
>;

interface Wanted {
  skip: readonly string[];
  names: SpeakerNames;
}

const nothing: Wanted = { skip: [], names: { episode: [], show: [] } };

/** What the listener wants of this episode and its show: names of speakers, chapters to skip. */
export function createShowServices(ports: ShowPorts): ShowServices {
  const { db, keep, reading, highlights, episodeId } = ports;
  const wanted = watchWanted(ports);
  const names = computed(() => [...wanted.value.names.episode, ...wanted.value.names.show]);
  const transcript = computed(() => reading.value.transcript);
  // The same lines for as long as nothing changes their names: the list is drawn once per transcript.
  const named = computed(() => {
    const lines = transcript.value && renameSpeakers(transcript.value.lines, names.value);
    return lines === transcript.value?.lines ? undefined : { ...transcript.value!, lines: lines! };
  });

  async function saveNames(changed: SpeakerNames): Promise<void> {
    const id = await episodeId();
    if (id !== undefined) await keep(() => saveSpeakerNames(db, id, changed, Date.now()));
  }

  return {
    reading: computed(() =>
      named.value ? { ...reading.value, transcript: named.value } : reading.value,
    ),
    highlights: computed(() => renameSpeakers([...highlights.value], names.value)),
    chapters: computed(() => reading.value.chapters),
    skipRules: computed(() => wanted.value.skip),
    async setSkipRule(rule, skipped) {
      const id = await episodeId();
      const kept = id !== undefined && (await keep(() => saveSkipRule(db, id, rule, skipped)));
      return kept === true;
    },
    async renameSpeaker(shown, name, scope) {
      const before = wanted.peek().names;
      const labels = labelsOf(transcript.peek()?.lines ?? [], names.peek(), shown);
      const renamed = withName(before[scope], labels, name);
      const episode = scope === 'show' ? withName(before.episode, labels, '') : renamed;
      await saveNames({ episode, show: scope === 'show' ? renamed : before.show });
      return () => void saveNames(before);
    },
  };
}

async function saveSkipRule(
  db: Database,
  episodeId: string,
  rule: string,
  skipped: boolean,
): Promise<boolean> {
  const episode = (await findEpisode(db, episodeId)) ?? {};
  const change = ({ skip }: { skip: string[] }) => {
    const others = skip.filter((other) => other !== rule);
    return { skip: skipped ? [...others, rule] : others };
  };
  return changeShow(db, episode, change, Date.now());
}

function watchWanted({ db, reading, storeFailure }: ShowPorts): ReadonlySignal<Wanted> {
  const wanted = signal(nothing);
  const id = computed(() => reading.value.episodeId);
  const read = async (episodeId: string): Promise<Wanted> => {
    const episode = await findEpisode(db, episodeId);
    const show = episode && (await findShow(db, episode));
    const names = { episode: episode?.speakers ?? [], show: show?.speakers ?? [] };
    return { skip: show?.skip ?? [], names };
  };
  effect(() => {
    wanted.value = nothing;
    const episodeId = id.value;
    if (episodeId === undefined) return;
    return watch(
      [db.episodes, db.shows],
      () => read(episodeId),
      (found) => {
        // The record changes often, with the place where the listener is.
        if (JSON.stringify(found) !== JSON.stringify(wanted.peek())) wanted.value = found;
      },
      (error) => (storeFailure.value = describeStoreFailure(error)),
    );
  });
  return wanted;
}
