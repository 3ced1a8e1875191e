import type { PlayerSample } from '@/lib/player/player';
import { useEpisode } from '../services';
import { IconButton } from '../shared/IconButton';
import { spokenTime } from '../shared/spoken-time';
import { SkipButton } from './SkipButton';

export function PlayerButtons({ heard }: { heard: PlayerSample }) {
  const { player, settings, text } = useEpisode();
  const { time, playing } = heard;
  const { skipBack, skipForward } = settings.value;
  return (
    <div class="player-buttons">
      <SkipButton
        seconds={-skipBack}
        label={text('skipBack', spokenTime(skipBack))}
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
        label={text('skipForward', spokenTime(skipForward))}
        shortcut="l"
        onClick={() => player.seekTo(time + skipForward)}
      />
    </div>
  );
}
