import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { PlayerSample } from '@/lib/player/player';
import { useEpisode } from '../services';
import { spokenTime } from '../shared/spoken-time';
import type { EpisodeViewState } from '../use-episode-view';
import { LineTip } from './LineTip';
import { shareOf, stepOf, timeAtPointer } from './progress';

interface ProgressProps {
  heard: PlayerSample & { duration: number };
  state: EpisodeViewState;
  /** What is marked on the bar. */
  children?: ComponentChildren;
}

/**
 * Where the playback is. Pointing at it, or having the keyboard on it, shows the line spoken there. A drag
 * only looks; the media moves once, when it is let go.
 */
export function Progress({ heard, state, children }: ProgressProps) {
  const { player, text } = useEpisode();
  const { time, duration, followOnly } = heard;
  const held = useRef(false);
  const dropped = useRef<number>(undefined);
  const dragged = useSignal<number | undefined>(undefined);
  const pointed = useSignal<number | undefined>(undefined);
  const focused = useSignal(false);
  const shown = dragged.value ?? time;
  const tip = dragged.value ?? pointed.value ?? (focused.value ? time : undefined);

  const letGo = () => {
    held.current = false;
    if (dragged.value === undefined) return;
    player.seekTo(dragged.value);
    dropped.current = dragged.value;
    dragged.value = undefined;
  };
  return (
    <div class="progress">
      <div class="progress-track" style={{ '--played': shareOf(shown, duration) }} />
      {tip !== undefined && <LineTip time={tip} share={shareOf(tip, duration)} state={state} />}
      <div class="ticks" aria-hidden="true">
        {children}
      </div>
      <input
        type="range"
        class="progress-range"
        aria-label={text('position')}
        aria-valuetext={spokenTime(shown)}
        min={0}
        max={duration}
        step={1}
        value={shown}
        disabled={followOnly}
        onInput={({ currentTarget: { valueAsNumber: value } }) => {
          // Home, End and assistive technology set it without a pointer. Firefox says a drag's last word twice.
          if (held.current) dragged.value = value;
          else if (value !== dropped.current) player.seekTo(value);
        }}
        onPointerDown={({ currentTarget, pointerId }) => {
          held.current = true;
          currentTarget.setPointerCapture(pointerId);
        }}
        onLostPointerCapture={letGo}
        onPointerMove={({ pointerType, clientX, currentTarget }) => {
          if (pointerType === 'touch') return;
          const box = currentTarget.getBoundingClientRect();
          pointed.value = timeAtPointer(clientX, box, duration);
        }}
        onPointerLeave={() => (pointed.value = undefined)}
        onFocus={(event) => (focused.value = event.currentTarget.matches(':focus-visible'))}
        onBlur={() => (focused.value = false)}
        onKeyDown={(event) => {
          const step = stepOf(event.key);
          if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
          event.preventDefault();
          focused.value = true;
          player.seekTo((player.sample?.time ?? time) + step);
        }}
      />
    </div>
  );
}
