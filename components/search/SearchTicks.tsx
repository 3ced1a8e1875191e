import { useComputed } from '@preact/signals';
import { tickShares } from '../player/progress';
import type { EpisodeViewState } from '../use-episode-view';

interface SearchTicksProps {
  state: EpisodeViewState;
  /** Length of the media, seconds. */
  duration: number;
}

/** Where on the progress bar hits are said. For the eye only: the count says how many there are. */
export function SearchTicks({ state: { search, lines, map }, duration }: SearchTicksProps) {
  const times = useComputed(() =>
    (search.result.value?.hits ?? []).map(({ line }) =>
      map.value.toPlayback(lines.value[line]!.start),
    ),
  );
  return tickShares(times.value, duration).map((share, at) => (
    <span key={at} class="tick" style={{ insetInlineStart: `${share * 100}%` }} />
  ));
}
