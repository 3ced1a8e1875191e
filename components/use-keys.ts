import { useEffect } from 'preact/hooks';

/** Keys by `KeyboardEvent.key`; a letter stands for both of its cases. */
type KeyMap = Record<string, (event: KeyboardEvent) => void>;

/**
 * Single keys for the whole frame. They rest while something is typed in, with any modifier held (the
 * browser's own), and Space and Enter belong to whatever control has the focus.
 */
export function useKeys(keys: KeyMap): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const target = event.target as HTMLElement;
      if (isTyping(target) && event.key !== 'Escape') return;
      if ((event.key === ' ' || event.key === 'Enter') && isControl(target)) return;
      if (event.key.startsWith('Arrow') && isSliding(target)) return;
      const act = keys[event.key] ?? keys[event.key.toLowerCase()];
      if (!act) return;
      event.preventDefault();
      act(event);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });
}

function isTyping(element: HTMLElement): boolean {
  return element.matches('textarea, [contenteditable], input:not([type="range"])');
}

function isControl(element: HTMLElement): boolean {
  return element.matches('button, a[href], select, summary, [role="tab"]');
}

function isSliding(element: HTMLElement): boolean {
  return element.matches('input[type="range"], select, [role="tab"], [role="slider"]');
}
