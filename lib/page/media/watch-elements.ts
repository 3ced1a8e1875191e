import { mediaNotice, mediaRequest } from './hook-events';
import { documentOf, isAlive, isMedia, shadowOf, type Root } from './roots';
import { createWeakList } from './weak-list';

/** What can change which media is the episode's. `load` is that of frames: another document is in them. */
const events = [
  'play',
  'pause',
  'ended',
  'seeking',
  'durationchange',
  'emptied',
  'volumechange',
  'load',
];
const everything = { childList: true, subtree: true };

/**
 * Finds all media of this frame and of those it can look into, in every shadow root, and what the hook hands over. All
 * is looked at once, then only what is added. Calls `onChange` after each look and at each event of a
 * medium. Holds on to nothing that has left the page. Answers with what there is as of now. Ends with `signal`.
 */
export function watchElements(
  onChange: (event?: Event) => void,
  signal: AbortSignal,
): () => HTMLMediaElement[] {
  const roots = new Set<Root>();
  const shown = new Set<HTMLMediaElement>();
  const hidden = createWeakList<HTMLMediaElement>();
  const fresh = new Set<Node>([document]);
  // The name of an event that no page can wait for; `randomUUID` is missing on http: pages.
  const answer = `marginear:${crypto.getRandomValues(new Uint32Array(4)).join('-')}`;
  let scheduled = false;

  function later(...nodes: Node[]): void {
    for (const node of nodes) fresh.add(node);
    if (!scheduled) requestIdleCallback(look, { timeout: 500 });
    scheduled = true;
  }

  function look(): void {
    scheduled = false;
    if (signal.aborted) return;
    // Roots that are found on the way join the end.
    for (const node of fresh) {
      fresh.delete(node);
      if (node.isConnected) search(node as Element | Root);
    }
    for (const root of roots) {
      if (!isAlive(root)) leave(root);
      // `document.open()` drops the listeners of a document; adding them twice is adding them once.
      else if (root.nodeType === Node.DOCUMENT_NODE) listen(root);
    }
    for (const element of shown) {
      if (!element.isConnected || !isAlive(element.ownerDocument)) shown.delete(element);
    }
    onChange();
  }

  function search(node: Element | Root): void {
    if (node.nodeType === Node.ELEMENT_NODE) visit(node as Element);
    else enter(node as Root);
    for (const element of node.querySelectorAll('*')) visit(element);
  }

  function visit(element: Element): void {
    if (isMedia(element)) shown.add(element);
    const inner = documentOf(element) ?? shadowOf(element);
    if (inner) fresh.add(inner);
  }

  function enter(root: Root): void {
    if (roots.has(root)) return;
    roots.add(root);
    observer.observe(root, everything);
    listen(root);
    request(root);
  }

  function request(root: Root): void {
    if (root.nodeType === Node.DOCUMENT_NODE)
      root.dispatchEvent(new CustomEvent(mediaRequest, { detail: answer }));
  }

  /** From a hook that came after us. */
  function onNotice(): void {
    roots.forEach(request);
  }

  function listen(target: EventTarget): void {
    for (const name of events) target.addEventListener(name, onEvent, true);
    target.addEventListener(answer, onHandOver);
    target.addEventListener(mediaNotice, onNotice);
  }

  function deafen(target: EventTarget): void {
    for (const name of events) target.removeEventListener(name, onEvent, true);
    target.removeEventListener(answer, onHandOver);
    target.removeEventListener(mediaNotice, onNotice);
  }

  function leave(root: Root): void {
    deafen(root);
    roots.delete(root);
  }

  function onEvent(event: Event): void {
    const inner = documentOf(event.target);
    if (inner) later(inner);
    if (isMedia(event.target)) onChange(event);
  }

  function onHandOver(event: Event): void {
    const node = (event as MouseEvent).relatedTarget as Element;
    // Of what lies in a closed root Chromium hands over the host, Firefox the element itself.
    const root = isMedia(node) ? (node.getRootNode() as Root) : shadowOf(node);
    if (root && !roots.has(root) && root.isConnected) return later(root);
    if (!isMedia(node) || node.isConnected) return onChange();
    if (hidden.add(node)) listen(node);
    onChange();
  }

  const observer = new MutationObserver((records) => {
    for (const { addedNodes, removedNodes } of records) {
      const added = [...addedNodes].filter(isElement);
      if (added.length > 0 || [...removedNodes].some(isElement)) later(...added);
    }
  });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    for (const root of roots) leave(root);
    for (const element of hidden.list()) deafen(element);
  });
  look();
  return () => [...new Set([...shown, ...hidden.list()])];
}

function isElement(node: Node): boolean {
  return node.nodeType === Node.ELEMENT_NODE;
}
