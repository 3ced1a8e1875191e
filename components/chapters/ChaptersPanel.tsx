import { useText } from '../services';
import type { EpisodeViewState } from '../use-episode-view';
import { ChapterItem } from './ChapterItem';

/** The list of chapters, the one that plays marked. */
export function ChaptersPanel({ state }: { state: EpisodeViewState }) {
  const text = useText();
  const { view, chapters } = state;
  const { placed, current, seek, show } = chapters;
  const listed = placed.value.playback;
  if (listed.length === 0) return null;
  return (
    <div
      id="view-chapters"
      class="view"
      role="tabpanel"
      aria-labelledby="tab-chapters"
      hidden={view.value !== 'chapters'}
    >
      <ol class="chapters" aria-label={text('chapters')}>
        {listed.map((chapter, index) => (
          <ChapterItem
            key={index}
            chapter={chapter}
            current={index === current.value}
            onSeek={() => seek(index)}
            show={show}
          />
        ))}
      </ol>
    </div>
  );
}
