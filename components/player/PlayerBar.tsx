import { formatTimeMark } from '@/lib/transcript/time-mark';
import { useEpisode } from '../services';
import { IconButton } from '../shared/IconButton';
import { spokenTime } from '../shared/spoken-time';
import { OwnOffer } from './OwnOffer';

/** Offered speeds; a site that resets its own is not fought. */
const rates = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3];

export const skipBack = 15;
export const skipForward = 30;

interface PlayerBarProps {
  /** Playback times of the search matches, seconds. */
  ticks: readonly number[];
}

export function PlayerBar({ ticks }: PlayerBarProps) {
  const { own, player, sample, text } = useEpisode();
  const heard = sample.value;
  const file = own.offer.value;
  if (!heard) return file ? <OwnOffer address={file} /> : null;
  const { time, duration, rate, playing } = heard;
  const offered = rates.includes(rate) ? rates : [...rates, rate].sort((a, b) => a - b);
  return (
    <section class="player" aria-label={text('player')}>
      <div class="progress">
        {duration !== undefined && <Ticks times={ticks} duration={duration} />}
        <input
          type="range"
          class="progress-range"
          aria-label={text('position')}
          aria-valuetext={spokenTime(time, text)}
          min={0}
          max={duration ?? 0}
          step={1}
          value={time}
          disabled={duration === undefined}
          style={{ '--played': `${duration ? (time / duration) * 100 : 0}%` }}
          onInput={(event) => player.seekTo(event.currentTarget.valueAsNumber)}
        />
      </div>
      <div class="player-row">
        <span class="elapsed">{formatTimeMark(time)}</span>
        <div class="player-buttons">
          <button
            type="button"
            class="skip"
            aria-label={text('skipBack', skipBack)}
            title={`${text('skipBack', skipBack)} (j)`}
            onClick={() => player.seekTo(time - skipBack)}
          >
            −{skipBack}
          </button>
          <IconButton
            class="play-button"
            icon={playing ? 'pause' : 'play'}
            label={text(playing ? 'pause' : 'play')}
            shortcut="k"
            onClick={() => (playing ? player.pause() : player.play())}
          />
          <button
            type="button"
            class="skip"
            aria-label={text('skipForward', skipForward)}
            title={`${text('skipForward', skipForward)} (l)`}
            onClick={() => player.seekTo(time + skipForward)}
          >
            +{skipForward}
          </button>
          <select
            class="rate"
            aria-label={text('speed')}
            value={String(rate)}
            onChange={(event) => player.setRate(Number(event.currentTarget.value))}
          >
            {offered.map((offer) => (
              <option key={offer} value={String(offer)}>
                {offer}×
              </option>
            ))}
          </select>
        </div>
        <span class="remaining">
          {duration === undefined ? '' : `−${formatTimeMark(Math.max(0, duration - time))}`}
        </span>
      </div>
    </section>
  );
}

/** More marks than pixels say nothing; marks closer than this share of the bar become one. */
const tickGap = 0.004;

function Ticks({ times, duration }: { times: readonly number[]; duration: number }) {
  const shares: number[] = [];
  for (const time of times) {
    const share = time / duration;
    if (share <= 1 && share - (shares.at(-1) ?? -1) >= tickGap) shares.push(share);
  }
  return (
    <div class="ticks" aria-hidden="true">
      {shares.map((share) => (
        <span key={share} class="tick" style={{ insetInlineStart: `${share * 100}%` }} />
      ))}
    </div>
  );
}
