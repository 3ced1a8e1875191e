import type { PlayerSample } from '@/lib/player/player';
import { useEpisode } from '../services';
import { IconButton } from '../shared/IconButton';
import type { ToastMessage } from '../shared/Toast';
import { SkipButton } from './SkipButton';
import { Speed } from './Speed';

interface PlayerButtonsProps {
  heard: PlayerSample;
  show(message: ToastMessage): void;
}

export function PlayerButtons({ heard, show }: PlayerButtonsProps) {
  const { player, settings, text } = useEpisode();
  const { time, rate, playing } = heard;
  const { skipBack, skipForward } = settings.value;
  return (
    <div class="player-buttons">
      <SkipButton
        seconds={-skipBack}
        label={text('skipBack', skipBack)}
        shortcut="j"
        onClick={() => player.seekTo(time - skipBack)}
      />
      <IconButton
        class="play-button"
        icon={playing ? 'pause' : 'play'}
        label={text(playing ? 'pause' : 'play')}
        shortcut="k"
        onClick={() => (playing ? player.pause() : player.play())}
      />
      <SkipButton
        seconds={skipForward}
        label={text('skipForward', skipForward)}
        shortcut="l"
        onClick={() => player.seekTo(time + skipForward)}
      />
      <Speed rate={rate} show={show} />
    </div>
  );
}
