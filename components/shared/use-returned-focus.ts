import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/**
 * For what opens and closes: it has the focus while it is there, and what had it before gets it back. Answers with the
 * reference for its element, which takes the focus itself where nothing in it does.
 */
export function useReturnedFocus<T extends HTMLElement>(): RefObject<T | null> {
  const sheet = useRef<T>(null);
  // Noted while it is drawn: what is in it may take the focus before its own effect runs.
  const [opener] = useState(() => document.activeElement);
  useLayoutEffect(() => {
    const element = sheet.current;
    if (!element?.contains(document.activeElement)) element?.focus();
    return () => {
      const now = document.activeElement;
      const isElsewhere = now && now !== document.body && !element?.contains(now);
      if (!isElsewhere && opener instanceof HTMLElement && opener !== document.body) opener.focus();
    };
  }, []);
  return sheet;
}
