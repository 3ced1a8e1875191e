import { isSureInsertion } from '@/lib/timemap/sync-state';
import { insertionAt } from '@/lib/timemap/time-map';
import { formatTimeMark } from '@/lib/transcript/time-mark';
import { useText } from '../services';
import { playedLine } from '../transcript/use-active-line';
import type { EpisodeViewState } from '../use-episode-view';

interface LineTipProps {
  /** Playback time, seconds. */
  time: number;
  /** Where on the bar, 0 to 1. */
  share: number;
  state: EpisodeViewState;
}

/** The time at a place of the bar, and the line spoken there if the transcript is sure of it. */
export function LineTip({ time, share, state }: LineTipProps) {
  const { lines, map, sync } = state;
  const text = useText();
  const sure = sync.value.state !== 'unmatched';
  const { index } = playedLine(lines.value, map.value, time);
  const insertion = insertionAt(map.value, time);
  const said =
    insertion && isSureInsertion(insertion) ? text('syncInserted') : lines.value[index]?.text;
  const line = sure ? said : undefined;
  return (
    <div class={line ? 'line-tip' : 'line-tip bare'} style={{ '--at': share }} aria-hidden="true">
      <span class="line-tip-time">{formatTimeMark(time)}</span>
      {line && (
        <span class="line-tip-text" dir="auto">
          {line}
        </span>
      )}
    </div>
  );
}
