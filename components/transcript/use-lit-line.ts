import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect } from 'preact/hooks';
import type { Line } from '@/lib/transcript/types';
import { useText } from '../services';
import { followPointer } from '../shared/follow-pointer';
import { lineIndexOf } from './text-range';

/** A press is a drag from here on, and the list scrolls when the pointer is this near to its ends. Pixels. */
const [leastMove, edge] = [4, 48];
/** The share of the way into an end that it scrolls in a frame. */
const pace = 0.2;

interface LitLineOptions {
  lines: readonly Line[];
  scroller: RefObject<HTMLElement | null>;
  rowOf(line: number): HTMLElement | undefined;
  active: number;
  canPin: boolean;
  onPin(line: number): void;
}

/**
 * Lights the line that plays. Its time mark is a grip: dragged to the line that is heard, the light comes along and stays there.
 * (The keyboard's way is the nudges.)
 * @returns The line under the pointer while it is dragged, else -1.
 */
export function useLitLine({ lines, scroller, rowOf, active, canPin, onPin }: LitLineOptions) {
  const text = useText();
  const dragged = useSignal(-1);
  const lit = dragged.value < 0 ? active : dragged.value;

  useLayoutEffect(() => {
    const row = rowOf(lit);
    const line = row?.querySelector('.line');
    const grip = canPin && row?.querySelector<HTMLElement>('.time');
    line?.setAttribute('aria-current', 'true');
    // `:has()` would do, but a browser looks through all rows for it at every change of one; as it does below an element
    // whose attribute is one that rules look for on a row.
    row?.toggleAttribute('data-lit', true);
    const stretch = row?.parentElement;
    const around = [stretch, stretch?.parentElement];
    for (const element of around) element?.toggleAttribute('data-holds-lit', true);
    if (grip) {
      grip.toggleAttribute('data-grip', true);
      grip.title = text('dragNow');
    }
    return () => {
      line?.removeAttribute('aria-current');
      row?.removeAttribute('data-lit');
      for (const element of around) element?.removeAttribute('data-holds-lit');
      if (!grip) return;
      grip.removeAttribute('data-grip');
      grip.title = '';
    };
  }, [lines, lit, canPin]);

  useEffect(() => {
    const view = scroller.current;
    if (!view) return;
    const press = (event: PointerEvent) => {
      const from = (event.target as Element).closest('[data-grip]');
      if (!from || event.button !== 0) return;
      const started = lineIndexOf(from);
      dragFrom(event.clientY, view, {
        show: (line) => (dragged.value = line),
        drop(line) {
          dragged.value = -1;
          if (line !== undefined && line !== started) onPin(line);
        },
      });
    };
    view.addEventListener('pointerdown', press);
    return () => view.removeEventListener('pointerdown', press);
  }, [onPin]);

  return dragged.value;
}

interface LineDrag {
  show(line: number): void;
  /** Without a line where it was called off. */
  drop(line: number | undefined): void;
}

function dragFrom(startY: number, view: HTMLElement, { show, drop }: LineDrag): void {
  let y = startY;
  let line: number | undefined;
  let frame = 0;
  const look = () => {
    const { top, bottom, left, width } = view.getBoundingClientRect();
    const within = Math.min(bottom - 1, Math.max(top, y));
    const under = lineIndexOf(document.elementFromPoint(left + width / 2, within));
    if (under >= 0 && under !== line) show((line = under));
  };
  const draw = () => {
    const { top, bottom } = view.getBoundingClientRect();
    const beyond = y < top + edge ? y - top - edge : Math.max(0, y - bottom + edge);
    view.scrollTop += beyond * pace;
    look();
    frame = requestAnimationFrame(draw);
  };
  followPointer({
    onMove(_, to) {
      y = to;
      if (frame || Math.abs(y - startY) < leastMove) return;
      view.toggleAttribute('data-dragging', true);
      draw();
    },
    onEnd(isDropped) {
      if (!frame) return;
      cancelAnimationFrame(frame);
      // It may have moved since the last frame.
      look();
      view.removeAttribute('data-dragging');
      ignoreClick(view);
      drop(isDropped ? line : undefined);
    },
  });
}

/** A browser takes a drag that ends where it began for a click. */
function ignoreClick(view: HTMLElement): void {
  const stop = new AbortController();
  const { signal } = stop;
  view.addEventListener('click', (event) => event.stopPropagation(), { capture: true, signal });
  setTimeout(() => stop.abort());
}
