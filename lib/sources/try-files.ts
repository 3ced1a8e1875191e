import type { FileCandidate, TrackCandidate } from '@/lib/transcript/candidate';
import { loadChoice } from './load-choice';
import type { Loading } from './loading';
import { sortByTrust } from './trust';

/** Tries files in order of trust until one has exact times. */
export async function tryFiles(
  loading: Loading,
  files: readonly (TrackCandidate | FileCandidate)[],
  feedLanguage?: string,
): Promise<void> {
  const { fetchText, signal, onHead } = loading.options;
  const { episode } = loading.result;
  for (const file of sortByTrust(files, episode.language ?? feedLanguage)) {
    if (loading.isDone()) return;
    loading.offer(file, await loadChoice(file, episode, fetchText, signal, onHead));
  }
}
