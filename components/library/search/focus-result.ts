/**
 * Moves the focus among what was found, from the search field on; before the first stands the field. False
 * when nothing was found.
 */
export function focusResult(step: 1 | -1): boolean {
  const field = document.querySelector<HTMLElement>('#search');
  const found = [...document.querySelectorAll<HTMLElement>('[data-result]')];
  if (found.length === 0) return false;
  const at = found.findIndex((result) => result === document.activeElement) + step;
  const next = at < 0 ? field : found[Math.min(at, found.length - 1)];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
  return true;
}
