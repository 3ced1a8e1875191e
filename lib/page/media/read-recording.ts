import type { Recording } from '../episode/episode-in-play';
import type { PagePlayer } from './page-player';

export function readRecording(playing: PagePlayer | undefined): Recording | undefined {
  const sample = playing?.player.sample;
  if (!playing || !sample) return undefined;
  const { src, title, show } = playing;
  return { src, title, show, duration: sample.duration, playing: sample.playing };
}

/** Whether the media may be another recording now, or says more of itself. */
export function isNews(now: Recording | undefined, before: Recording | undefined): boolean {
  return (['src', 'title', 'show', 'duration', 'playing'] as const).some(
    (name) => now?.[name] !== before?.[name],
  );
}
