import type { TargetedKeyboardEvent } from 'preact';

/** For a `<details>` that opens over other things: Escape closes it, and the focus goes back to its summary. */
export function closeOnEscape(event: TargetedKeyboardEvent<HTMLDetailsElement>): void {
  const details = event.currentTarget;
  if (event.key !== 'Escape' || !details.open) return;
  event.preventDefault();
  event.stopPropagation();
  details.open = false;
  details.querySelector('summary')?.focus();
}
