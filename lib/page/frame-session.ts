import type { PlayerWish } from '@/lib/messaging/to-page';
import { obeyWish } from '@/lib/player/obey-wish';
import type { PagePlayer } from './media/page-player';
import { watchPlayers } from './media/watch-players';
import { metaOf } from './episode/page-facts';
import { tellBackground } from './tell-background';

interface FrameSession {
  /** Says again what plays, for a top frame that was not there before. */
  report(): void;
  obey(wish: PlayerWish): void;
}

/** Longer addresses are data, not places. */
const longest = 8_000;

/** Serves a frame that no script of ours can look into from above: reports its media to the top frame, and steers it. */
export function startFrameSession(signal: AbortSignal): FrameSession {
  let playing: PagePlayer | undefined;

  function report(): void {
    const { player, media, src = '', title } = playing ?? {};
    if (!player?.sample) return tellBackground({ type: 'media' });
    tellBackground({
      type: 'media',
      report: {
        sample: player.sample,
        src: src.length > longest ? '' : src,
        muted: media?.muted ?? false,
        title: title ?? metaOf(document, 'og:title') ?? document.title.slice(0, longest),
      },
    });
  }

  watchPlayers({
    onChange(next) {
      const had = playing !== undefined;
      playing = next;
      next?.player.subscribe(report);
      if (had || next) report();
    },
    signal,
  });
  // A frame that is removed or goes elsewhere says so itself; one that comes back from the cache, too.
  window.addEventListener('pagehide', () => tellBackground({ type: 'media' }), { signal });
  window.addEventListener('pageshow', report, { signal });
  return {
    report: () => playing && report(),
    obey: (wish) => playing && obeyWish(playing.player, wish),
  };
}
