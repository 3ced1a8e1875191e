import type { ComponentChildren } from 'preact';
import { useReturnedFocus } from './use-returned-focus';

interface SheetProps {
  /** Its accessible name. */
  label: string;
  class: string;
  children: ComponentChildren;
}

/** What opens over the transcript or below it, without keeping anybody in it. */
export function Sheet({ label, class: name, children }: SheetProps) {
  const sheet = useReturnedFocus<HTMLElement>();
  return (
    <section
      ref={sheet}
      class={name}
      role="dialog"
      aria-label={label}
      tabIndex={-1}
      // They scroll it, and do not go through the lines behind it.
      onKeyDown={(event) => event.key.startsWith('Arrow') && event.stopPropagation()}
    >
      {children}
    </section>
  );
}
