import { activeLineAt } from '@/lib/clock/active-line';
import { formatTimeMark } from '@/lib/transcript/time-mark';
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
  const sure = sync.value.state !== 'unmatched';
  const { index } = activeLineAt(lines.value, map.value.toTranscript(time));
  const line = sure ? lines.value[index]?.text : undefined;
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
