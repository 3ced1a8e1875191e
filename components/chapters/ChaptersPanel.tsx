import { useText } from '../services';
import type { EpisodeViewState } from '../use-episode-view';
import { ChapterItems } from './ChapterItems';

/** The chapters as a view beside the transcript. */
export function ChaptersPanel({ state }: { state: EpisodeViewState }) {
  const { view, chapters } = state;
  if (chapters.placed.value.playback.length === 0) return null;
  return (
    <div
      id="view-chapters"
      class="view"
      role="tabpanel"
      aria-labelledby="tab-chapters"
      hidden={view.value !== 'chapters'}
    >
      <ChapterItems chapters={chapters} />
    </div>
  );
}

/** The chapters of an episode that has no transcript. */
export function ChaptersAlone({ state }: { state: EpisodeViewState }) {
  const text = useText();
  const { chapters } = state;
  if (chapters.placed.value.playback.length === 0) return null;
  return (
    <section class="chapters-alone">
      <h2>{text('chapters')}</h2>
      <ChapterItems chapters={chapters} />
    </section>
  );
}
