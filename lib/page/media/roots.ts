/** A tree of its own: media events do not leave it, and no selector looks into it from outside. */
export type Root = Document | ShadowRoot;

interface ShadowOpener {
  dom?: { openOrClosedShadowRoot?(element: Element): ShadowRoot | null };
}

/** What can have a shadow root besides custom elements: DOM standard, `attachShadow`. */
const plainHosts = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(
    ' ',
  ),
);

/** The shadow root of an element, closed and declarative ones included. Our own overlay has none. */
export function shadowOf(element: Element): ShadowRoot | undefined {
  const name = element.localName;
  if (name.includes('-') ? name === 'marginear-sidebar' : !plainHosts.has(name)) return undefined;
  const { chrome } = globalThis as { chrome?: ShadowOpener };
  const firefox = (element as { openOrClosedShadowRoot?: ShadowRoot | null })
    .openOrClosedShadowRoot;
  return (
    element.shadowRoot ?? firefox ?? chrome?.dom?.openOrClosedShadowRoot?.(element) ?? undefined
  );
}

/** The document of a frame of the same origin, `about:blank` ones that a script fills included. */
export function documentOf(element: EventTarget | Node | null): Document | undefined {
  return isFrame(element) ? (element.contentDocument ?? undefined) : undefined;
}

/** Elements of another frame are no instances of this one's classes; their names are the same. */
function isFrame(node: EventTarget | null): node is HTMLIFrameElement | HTMLFrameElement {
  return /^i?frame$/.test((node as Element | null)?.localName ?? '');
}

export function isMedia(node: EventTarget | null): node is HTMLMediaElement {
  return /^(?:audio|video)$/.test((node as Element | null)?.localName ?? '');
}

/** Whether a tree still hangs in this page, through all frames and shadow roots above it. */
export function isAlive(root: Root): boolean {
  if (root === document) return true;
  if ('host' in root) return root.isConnected && isAlive(root.ownerDocument);
  const frame = root.defaultView?.frameElement;
  return (
    Boolean(frame?.isConnected) && documentOf(frame!) === root && isAlive(frame!.ownerDocument)
  );
}
