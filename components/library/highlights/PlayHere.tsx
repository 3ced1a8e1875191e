import { isPublicAddress } from '@/lib/feed/private-address';
import type { Episode } from '@/lib/feed/episode';
import type { Highlight } from '@/lib/highlights/types';
import { playFailureText } from '../../player/play-failure-text';
import { useLibrary } from '../../services';
import { IconButton } from '../../shared/IconButton';

interface PlayHereProps {
  highlight: Highlight;
  episode: Episode;
}

/** Seconds: less cannot be followed. */
const shortest = 3;

/** Plays a highlight in the library, where the episode's audio file is known. */
export function PlayHere({ highlight, episode: { enclosure } }: PlayHereProps) {
  const { text, clips } = useLibrary();
  if (!enclosure || !isPublicAddress(enclosure)) return null;
  const { id, playbackStart, playbackEnd } = highlight;
  const playing = clips.playing.value === id;
  const failure = clips.failure.value;
  const end = Math.max(playbackEnd, playbackStart + shortest);
  const play = () => clips.play({ id, address: enclosure, start: playbackStart, end });
  return (
    <>
      <IconButton
        icon={playing ? 'pause' : 'play'}
        label={text(playing ? 'pause' : 'play')}
        onClick={playing ? clips.pause : play}
      />
      {failure?.id === id && (
        <span class="hint play-failure" role="status">
          {playFailureText(failure.why, text)}
        </span>
      )}
    </>
  );
}
