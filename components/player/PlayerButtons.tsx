import type { PlayerSample } from '@/lib/player/player';
import { useEpisode } from '../services';
import { IconButton } from '../shared/IconButton';
import { spokenTime } from '../shared/spoken-time';
import { SkipButton } from './SkipButton';

export function PlayerButtons({ heard }: { heard: PlayerSample }) {
  const { player, settings, text } = useEpisode();
  const { playing } = heard;
  const { skipBack, skipForward } = settings.value;
  const skip = (seconds: number) => player.seekTo((player.sample?.time ?? heard.time) + seconds);
  return (
    <div class="player-buttons">
      <SkipButton
        seconds={-skipBack}
        label={text('skipBack', spokenTime(skipBack))}
        shortcut="j"
        onClick={() => skip(-skipBack)}
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
        onClick={() => skip(skipForward)}
      />
    </div>
  );
}
