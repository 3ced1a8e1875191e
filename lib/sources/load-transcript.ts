import { readPage } from './load-choice';
import { createLoading, type LoadOptions, type LoadResult } from './loading';
import { tryFeeds } from './try-feeds';
import { oneOfEach } from './trust';
import { tryFiles } from './try-files';

/**
 * Tries candidates until one gives a transcript with exact times. What stands in the page is given
 * at once; then tracks of the media, then files, then the feeds' files may better it. A source that
 * fails is named in `failures` and the next is tried. Feeds are also read for the audio's address where
 * the page does not tell it. Never throws.
 */
export async function loadTranscript(options: LoadOptions): Promise<LoadResult> {
  const { candidates, episode } = options;
  const loading = createLoading(options);
  for (const candidate of candidates) {
    if (candidate.kind === 'page') loading.offer(candidate, readPage(candidate, episode));
  }
  await tryFiles(
    loading,
    candidates.filter((candidate) => candidate.kind === 'track'),
  );
  await tryFiles(
    loading,
    candidates.filter((candidate) => candidate.kind === 'file'),
  );
  await tryFeeds(
    loading,
    candidates.filter((candidate) => candidate.kind === 'feed'),
  );
  const { result } = loading;
  return { ...result, choices: oneOfEach(result.choices, result.chosen) };
}
