import type { TargetedEvent } from 'preact';
import type { Edge } from '@/lib/highlights/move-edge';
import { useText } from '../services';
import { followPointer } from '../shared/follow-pointer';
import { edgeStep } from './edge-keys';

interface EdgeHandleProps {
  edge: Edge;
  /** Pixels, in the scrolled content. */
  spot: { top: number; left: number; height: number };
  /** Transcript time where the end stands, and of the transcript's end. Seconds. */
  time: number;
  duration: number;
  /** The words at this end. */
  words: string;
  /** By the arrow keys: a sentence towards the beginning or the end. */
  onStep(towards: 'earlier' | 'later'): void;
  /** By the pointer, in pixels of the view. */
  onDrag(x: number, y: number): void;
  /** False where it was called off. */
  onDrop(isDropped: boolean): void;
}

/** An end of the selected highlight, to be dragged, or moved by keys (https://www.w3.org/WAI/ARIA/apg/patterns/slider/). */
export function EdgeHandle(props: EdgeHandleProps) {
  const { edge, spot, time, duration, words, onStep, onDrag, onDrop } = props;
  const text = useText();
  const onKeyDown = (event: TargetedEvent<HTMLElement, KeyboardEvent>) => {
    const { direction } = getComputedStyle(event.currentTarget);
    const towards = edgeStep(event.key, direction === 'rtl');
    if (!towards || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    onStep(towards);
  };
  const onPointerDown = (event: TargetedEvent<HTMLElement, PointerEvent>) => {
    // It selects no text.
    event.preventDefault();
    const handle = event.currentTarget;
    handle.focus();
    handle.toggleAttribute('data-dragging', true);
    followPointer({
      onMove: onDrag,
      onEnd(isDropped) {
        handle.removeAttribute('data-dragging');
        onDrop(isDropped);
      },
    });
  };
  return (
    <span
      class={`edge-handle edge-${edge}`}
      role="slider"
      tabIndex={0}
      aria-label={text(edge === 'start' ? 'startOfHighlight' : 'endOfHighlight')}
      aria-valuemin={0}
      aria-valuemax={Math.round(duration)}
      aria-valuenow={Math.round(time)}
      aria-valuetext={text(edge === 'start' ? 'startsWith' : 'endsWith', words)}
      style={{ top: `${spot.top}px`, left: `${spot.left}px`, height: `${spot.height}px` }}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
    />
  );
}
