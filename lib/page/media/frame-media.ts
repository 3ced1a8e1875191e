import type { MediaReport } from '@/lib/messaging/protocol';
import type { PlayerWish } from '@/lib/messaging/to-page';
import { createChannelPlayer, type ChannelPlayer } from '@/lib/player/channel-player';
import type { Contender } from './contender';

interface FrameMedia {
  report: MediaReport;
  player: ChannelPlayer;
  touched: number;
}

interface FrameMediaList {
  /** What the frame's page script says of its media; without `report` it has none any more. */
  take(frameId: number, report: MediaReport | undefined): void;
  list(): Contender[];
}

/** The media of the frames that this one cannot look into, as their own page scripts report it. */
export function createFrameMedia(
  steer: (frameId: number, wish: PlayerWish) => void,
): FrameMediaList {
  const frames = new Map<number, FrameMedia>();
  return {
    take(frameId, report) {
      const known = frames.get(frameId);
      if (!report) return void frames.delete(frameId);
      const player = known?.player ?? createChannelPlayer((wish) => steer(frameId, wish));
      const started = report.sample.playing && !known?.report.sample.playing;
      const touched = started ? performance.now() : (known?.touched ?? 0);
      frames.set(frameId, { report, player, touched });
      player.take(report.sample);
    },
    list: () =>
      [...frames].map(([frameId, { report, player, touched }]) => ({
        id: `frame-${frameId}`,
        label: report.title ?? '',
        playing: report.sample.playing,
        muted: report.muted,
        duration: report.sample.duration,
        src: report.src,
        touched,
        // Not what the frame calls itself: an embedded player's title is as often the player's as the episode's.
        open: () => ({
          player,
          get src() {
            return frames.get(frameId)?.report.src ?? '';
          },
        }),
      })),
  };
}
