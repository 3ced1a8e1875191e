import { hearAudio } from './hear-audio';
import type { HearMessage, HeardMessage } from './sync-messages';

/** Listens to one file for the sidebar, away from what is shown. */
const post = (message: HeardMessage) => postMessage(message);

addEventListener('message', ({ data }: MessageEvent<HearMessage>) => {
  const { lines, duration, bytes } = data;
  hearAudio(bytes, { lines, duration, onWhole: () => post({ type: 'whole' }) }).then(
    (heard) => post({ type: 'heard', heard }),
    () => post({ type: 'heard', heard: { failure: 'unreachable' } }),
  );
});
