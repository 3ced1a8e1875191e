// @vitest-environment happy-dom
import { createClockPlayer } from '@/lib/player/clock-player';
import { createMediaPlayer } from '@/lib/player/media-player';
import { formatTimeMark } from '@/lib/transcript/time-mark';
import { describeHearing } from './hearing-contract';

describeHearing('createMediaPlayer', (media) =>
  createMediaPlayer(media as unknown as HTMLMediaElement),
);
describeHearing('createClockPlayer', (media) => {
  const clock = document.createElement('span');
  const show = () => (clock.textContent = formatTimeMark(media.currentTime));
  show();
  media.addEventListener('timeupdate', show);
  return createClockPlayer(clock);
});
