import type { PlacedHighlight } from '@/lib/highlights/place-highlights';
import { useEpisode } from '../services';
import type { EpisodeViewState } from '../use-episode-view';
import { HighlightList } from './HighlightList';

/** The highlights of an episode that has no transcript, each with its moment. */
export function HighlightsAlone({ state }: { state: EpisodeViewState }) {
  const { player, text } = useEpisode();
  const { marking } = state;
  if (marking.placed.value.length === 0) return null;
  return (
    <section class="highlights-alone">
      <h2>{text('highlights')}</h2>
      <HighlightList
        placed={marking.placed.value}
        onOpen={({ highlight }) => player.seekTo(highlight.playbackStart)}
        onRemove={marking.remove}
      />
    </section>
  );
}

export function HighlightsPanel({ state }: { state: EpisodeViewState }) {
  const { player } = useEpisode();
  const { view, edges, marking, map, focusLine, search, shows } = state;
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
      // Nothing in it could have the focus, and it may scroll.
      tabIndex={edges.shown.value.length === 0 ? 0 : undefined}
    >
      <HighlightList
        placed={edges.shown.value}
        edges={edges}
        onOpen={open}
        onRemove={marking.remove}
      />
    </div>
  );
}
