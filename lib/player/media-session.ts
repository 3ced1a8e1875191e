import type { Player } from './player';

interface SessionFacts {
  title: string;
  show?: string;
  /** Address of a picture that may be loaded. */
  image?: string;
}

export interface Skips {
  /** Seconds. */
  back: number;
  forward: number;
}

/**
 * Names what plays to the system and lets its media keys steer it; the answer takes both back.
 * https://w3c.github.io/mediasession/
 */
export function fillMediaSession(
  session: MediaSession,
  player: Player,
  { title, show = '', image }: SessionFacts,
  skips: () => Skips,
): () => void {
  const skip = (seconds: number) => player.seekTo((player.sample?.time ?? 0) + seconds);
  const handlers: Partial<Record<MediaSessionAction, MediaSessionActionHandler>> = {
    play: () => player.play(),
    pause: () => player.pause(),
    seekbackward: ({ seekOffset }) => skip(-(seekOffset ?? skips().back)),
    seekforward: ({ seekOffset }) => skip(seekOffset ?? skips().forward),
    seekto: ({ seekTime }) => player.seekTo(seekTime ?? Number.NaN),
  };
  const actions = Object.keys(handlers) as MediaSessionAction[];
  for (const action of actions) session.setActionHandler(action, handlers[action]!);
  session.metadata = new MediaMetadata({
    title,
    artist: show,
    artwork: image ? [{ src: image }] : [],
  });
  return () => {
    for (const action of actions) session.setActionHandler(action, null);
    session.metadata = null;
  };
}
