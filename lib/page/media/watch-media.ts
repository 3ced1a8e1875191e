/** Shorter media are jingles, previews and notification sounds, not episodes. Seconds. */
const shortestEpisode = 60;

/** Media of the document and of every shadow root in it that an extension may open. */
export function findMedia(root: Document | ShadowRoot = document): HTMLMediaElement[] {
  const found = [...root.querySelectorAll<HTMLMediaElement>('audio, video')];
  for (const element of root.querySelectorAll('*')) {
    const shadow = shadowOf(element);
    if (shadow) found.push(...findMedia(shadow));
  }
  return found;
}

interface ShadowOpener {
  dom?: { openOrClosedShadowRoot?(element: Element): ShadowRoot | null };
}

function shadowOf(element: Element): ShadowRoot | null {
  // Only custom elements and a dozen plain ones can have a root; all others are answered at once.
  if (element.shadowRoot) return element.shadowRoot;
  if (!element.localName.includes('-')) return null;
  const { chrome } = globalThis as { chrome?: ShadowOpener };
  const firefox = (element as { openOrClosedShadowRoot?: ShadowRoot | null })
    .openOrClosedShadowRoot;
  return firefox ?? chrome?.dom?.openOrClosedShadowRoot?.(element) ?? null;
}

/** The one that is most likely the episode: playing, then longest, then first. */
export function chooseMedia(media: readonly HTMLMediaElement[]): HTMLMediaElement | undefined {
  const plausible = media.filter((element) => !tooShort(element) && !element.muted);
  return plausible.reduce<HTMLMediaElement | undefined>(
    (best, element) => (best && rank(best) >= rank(element) ? best : element),
    undefined,
  );
}

function rank(element: HTMLMediaElement): number {
  return (element.paused ? 0 : 1e9) + (Number.isFinite(element.duration) ? element.duration : 0);
}

function tooShort({ duration }: HTMLMediaElement): boolean {
  return Number.isFinite(duration) && duration < shortestEpisode;
}

/**
 * Tells which media is the episode's, at once and whenever that changes: elements come late, players
 * swap them, a second one starts to play. Ends with `signal`.
 */
export function watchMedia(
  onChange: (media: HTMLMediaElement | undefined) => void,
  signal: AbortSignal,
): void {
  let current: HTMLMediaElement | undefined;
  let scheduled = false;
  const look = () => {
    scheduled = false;
    if (signal.aborted) return;
    const next = chooseMedia(findMedia());
    if (next === current) return;
    current = next;
    onChange(next);
  };
  const soon = () => {
    if (!scheduled) requestIdleCallback(look, { timeout: 500 });
    scheduled = true;
  };
  const changes = new MutationObserver((records) => {
    if (records.some(touchesElements)) soon();
  });
  changes.observe(document, { childList: true, subtree: true });
  for (const name of ['play', 'durationchange', 'emptied']) {
    window.addEventListener(name, soon, { capture: true, signal });
  }
  signal.addEventListener('abort', () => changes.disconnect());
  look();
  if (!current) onChange(undefined);
}

function touchesElements({ addedNodes, removedNodes }: MutationRecord): boolean {
  return [...addedNodes].some(isElement) || [...removedNodes].some(isElement);
}

function isElement(node: Node): boolean {
  return node.nodeType === Node.ELEMENT_NODE;
}
