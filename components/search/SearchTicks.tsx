import { useComputed } from '@preact/signals';
import { tickShares } from '../player/progress';
import type { EpisodeViewState } from '../use-episode-view';

interface SearchTicksProps {
  state: EpisodeViewState;
  /** Length of the media, seconds. */
  duration: number;
}

/**
 * Where on the progress bar hits are said. For the eye only: the count says how many there are. One path, since an element
 * for each of hundreds would keep the browser busy at every letter that is typed.
 */
export function SearchTicks({ state: { search, lines, map }, duration }: SearchTicksProps) {
  const times = useComputed(() =>
    (search.result.value?.hits ?? []).map(({ line }) =>
      map.value.toPlayback(lines.value[line]!.start),
    ),
  );
  const shares = tickShares(times.value, duration);
  if (shares.length === 0) return null;
  return (
    <svg class="search-ticks" viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
      <path d={shares.map((share) => `M${share.toFixed(4)} 0V1`).join('')} />
    </svg>
  );
}
