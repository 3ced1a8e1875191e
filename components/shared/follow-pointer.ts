interface PointerFollowing {
  /** Pixels of the view. */
  onMove(x: number, y: number): void;
  /** It was let go; or the browser took the press for something else, or Escape was pressed. */
  onEnd(isDropped: boolean): void;
}

/** Follows a pointer that was just pressed, wherever it goes, until that ends. */
export function followPointer({ onMove, onEnd }: PointerFollowing): void {
  const stop = new AbortController();
  const { signal } = stop;
  const end = (isDropped: boolean) => {
    stop.abort();
    onEnd(isDropped);
  };
  window.addEventListener('pointermove', (move) => onMove(move.clientX, move.clientY), { signal });
  window.addEventListener('pointerup', () => end(true), { signal });
  window.addEventListener('pointercancel', () => end(false), { signal });
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      end(false);
    },
    { signal, capture: true },
  );
}
