import { useSignal } from '@preact/signals';
import type { PlayerSample } from '@/lib/player/player';
import { formatTimeMark } from '@/lib/transcript/time-mark';
import { useText } from '../services';
import { spokenTime } from '../shared/spoken-time';

/**
 * What is left, or at a click the whole length. Both are the recording's own seconds, as in every player: elapsed and
 * left add up to the length. How long that takes at another speed is in the tooltip.
 */
export function Remaining({ heard }: { heard: PlayerSample }) {
  const text = useText();
  const showsTotal = useSignal(false);
  const { time, duration, rate } = heard;
  if (duration === undefined) return null;
  const left = Math.max(0, duration - time);
  const said = showsTotal.value
    ? text('totalTime', spokenTime(duration))
    : text('timeLeft', spokenTime(left));
  const atRate =
    rate > 0 && rate !== 1 ? text('timeLeftAtRate', formatTimeMark(left / rate), rate) : said;
  return (
    <button
      type="button"
      class="remaining"
      title={atRate}
      onClick={() => (showsTotal.value = !showsTotal.value)}
    >
      <span aria-hidden="true">
        {showsTotal.value ? formatTimeMark(duration) : `−${formatTimeMark(left)}`}
      </span>
      <span class="visually-hidden">{said}</span>
    </button>
  );
}
