import { createMediaPlayer, readSample } from '@/lib/player/media-player';
import type { Contender } from './contender';
import { readMediaSession } from './media-session';
import { watchElements } from './watch-elements';

/** The media elements of this frame and of those it can look into. Calls back whenever the choice may be another one. */
export function watchElementMedia(onChange: () => void, signal: AbortSignal): () => Contender[] {
  const ids = new WeakMap<HTMLMediaElement, string>();
  const touched = new WeakMap<EventTarget, number>();
  let lastId = 0;
  const idOf = (element: HTMLMediaElement) => {
    const id = ids.get(element) ?? `element-${++lastId}`;
    ids.set(element, id);
    return id;
  };
  const list = watchElements((event) => {
    // A page that plays something by itself is not a listener who touches it.
    if (/^(?:play|seeking)$/.test(event?.type ?? '') && navigator.userActivation?.isActive)
      touched.set(event!.target!, performance.now());
    onChange();
  }, signal);
  return () =>
    list().map((element) => {
      const { playing, duration } = readSample(element);
      return {
        id: idOf(element),
        label: element.title || element.ariaLabel || fileName(element.currentSrc),
        playing,
        muted: element.muted,
        duration,
        src: element.currentSrc,
        touched: touched.get(element) ?? 0,
        open: () => playerOf(element),
      };
    });
}

function playerOf(media: HTMLMediaElement) {
  const said = () => readMediaSession(media.ownerDocument.defaultView ?? window);
  return {
    player: createMediaPlayer(media),
    media,
    get src() {
      return media.currentSrc;
    },
    get title() {
      return said().title;
    },
    get show() {
      return said().show;
    },
  };
}

function fileName(address: string): string {
  return /^https?:[^?#]*\/([^/?#]+)/.exec(address)?.[1] ?? '';
}
