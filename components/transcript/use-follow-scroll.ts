import { useSignal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useMemo } from 'preact/hooks';
import { createDrawing } from './drawn-stretches';
import { directionOf, isScrollKey, restsAt, scrollToLine, type Edges, type Follow } from './follow';

interface FollowScroll {
  scroller: RefObject<HTMLElement | null>;
  rowOf(line: number): Element | undefined;
  active: number;
  following: Signal<boolean>;
  visible: ReadonlySignal<boolean>;
}

/** Keeps the active line near eye level until the reader's own hand moves the list. */
export function useFollowScroll({ scroller, rowOf, active, following, visible }: FollowScroll) {
  const direction = useSignal<Follow['direction']>(undefined);

  const { drawAround } = useMemo(createDrawing, []);
  const reveal = useCallback((line: number, { ifHidden = false, glide = true } = {}) => {
    const view = scroller.current;
    const row = rowOf(line);
    if (!view || !row) return;
    drawAround(row, view);
    const edges = view.getBoundingClientRect();
    const lineEdges = row.getBoundingClientRect();
    if (ifHidden && !isHidden(lineEdges, edges)) return;
    const scrolling = scrollToLine({
      lineTop: lineEdges.top - edges.top + view.scrollTop,
      scrollTop: view.scrollTop,
      viewHeight: view.clientHeight,
      contentHeight: view.scrollHeight,
      reducedMotion: !glide || matchMedia('(prefers-reduced-motion: reduce)').matches,
    });
    if (scrolling) view.scrollTo({ top: scrolling.top, behavior: scrolling.behaviour });
  }, []);

  const placeOf = useCallback((line: number) => {
    const view = scroller.current?.getBoundingClientRect();
    const row = rowOf(line)?.getBoundingClientRect();
    return view && row && { row, view };
  }, []);

  const look = useCallback(() => {
    // At each frame of a glide, for an arrow that is not shown.
    if (following.value) return;
    const place = placeOf(active);
    direction.value = place && directionOf(place.row, place.view);
  }, [active]);

  useLayoutEffect(() => {
    look();
    if (active < 0 || !following.value || !visible.value) return;
    const place = placeOf(active);
    if (place && !restsAt(place.row, place.view)) reveal(active);
  }, [active, following.value, visible.value, reveal, look]);

  useEffect(() => {
    const view = scroller.current;
    if (!view) return;
    const stop = new AbortController();
    const pause = () => (following.value = false);
    const on = (name: string, listener: (event: Event) => void) =>
      view.addEventListener(name, listener, { signal: stop.signal, passive: true });
    on('wheel', pause);
    on('touchmove', pause);
    on('scroll', look);
    on('pointerdown', (event) => {
      // A press right of the content is on the scroll bar.
      if ((event as PointerEvent).offsetX > view.clientWidth && event.target === view) pause();
    });
    on('keydown', (event) => {
      if (isScrollKey((event as KeyboardEvent).key)) pause();
    });
    return () => stop.abort();
  }, [look]);

  return { direction: direction as ReadonlySignal<Follow['direction']>, reveal };
}

function isHidden(line: Edges, view: Edges): boolean {
  return line.top < view.top || line.bottom > view.bottom;
}
