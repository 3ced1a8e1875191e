import { useEpisode } from '../services';
import type { PlacedHighlight } from '../transcript/use-painting';
import type { EpisodeViewState } from '../use-episode-view';
import { HighlightList } from './HighlightList';

export function HighlightsPanel({ state }: { state: EpisodeViewState }) {
  const { player } = useEpisode();
  const { view, marking, map, focusLine, search, shows } = state;
  // Words that stand in this transcript say where to go; times of another one are only the next best.
  const open = ({ highlight, range }: PlacedHighlight) => {
    const { start, playbackStart } = highlight;
    player.seekTo(range ? map.value.toPlayback(start) : playbackStart);
    if (!range) return;
    view.value = 'transcript';
    if (!shows(range.start.line)) search.clear();
    requestAnimationFrame(() => focusLine(range.start.line));
  };
  return (
    <div
      id="view-highlights"
      class="view"
      role="tabpanel"
      aria-labelledby="tab-highlights"
      hidden={view.value !== 'highlights'}
    >
      <HighlightList placed={marking.placed.value} onOpen={open} onRemove={marking.remove} />
    </div>
  );
}
