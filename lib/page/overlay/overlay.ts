import { createEdgeTab, createNotice, createResizeHandle } from './overlay-controls';
import { clampWidth, type OverlayState } from './overlay-state';
import { createPageShift } from './page-shift';
import { setStyles } from './set-styles';

/** The sidebar laid over the page's right edge. */
export interface Overlay {
  readonly frame: HTMLIFrameElement;
  readonly collapsed: boolean;
  setCollapsed(collapsed: boolean): void;
  setWidth(width: number): void;
  /** Lets the frame run although it is folded. */
  load(): void;
  /** Brings the keyboard into the sidebar. */
  focus(): void;
  /** Takes it out of sight and gives the page its room, without losing what is in it. */
  setHidden(hidden: boolean): void;
  /** Puts a sentence in place of the frame, which is dead. */
  retire(): void;
  remove(): void;
}

export interface OverlayOptions {
  frameUrl: string;
  state: OverlayState;
  /** Asked for when the frame is there: the browser keeps the first to ask for words waiting, and the frame with it. */
  labels(): { frame: string; open: string; resize: string; updated: string; close: string };
  onChange(state: OverlayState): void;
}

/** Milliseconds that the frame has for itself: until its first lines are there. */
const unlabelled = 200;

/**
 * Mounts an extension-origin frame in a closed shadow root, as the last child of `<html>`: page scripts
 * see no frame, and keys typed in it never reach them. Styles go through CSSOM because a page's CSP
 * forbids `<style>` in Firefox. Folding hides by CSS: re-adding the frame would reload it.
 */
export function createOverlay(options: OverlayOptions): Overlay {
  let { width, collapsed } = options.state;
  let hidden = false;
  const host = document.createElement('marginear-sidebar');
  const root = host.attachShadow({ mode: 'closed' });
  const frame = document.createElement('iframe');
  // The second for our own player, where a key command and no click in the frame starts it.
  frame.allow = 'clipboard-write; autoplay';
  root.append(frame);
  if (!collapsed) load();
  // One that an earlier version of the extension left behind.
  for (const stale of document.querySelectorAll(host.localName)) stale.remove();
  document.documentElement.append(host);
  const shift = createPageShift();
  const handle = createResizeHandle({
    width: () => width,
    onResize: (next) => layout(next, collapsed),
    onDone: () => options.onChange({ width, collapsed }),
  });
  const tab = createEdgeTab(() => {
    setCollapsed(false);
    frame.focus();
  });
  root.prepend(handle);
  root.append(tab);
  let labels: ReturnType<OverlayOptions['labels']> | undefined;
  const label = () => {
    labels = options.labels();
    frame.title = labels.frame;
    handle.ariaLabel = labels.resize;
    tab.ariaLabel = tab.title = labels.open;
  };
  if (collapsed) label();
  else frame.addEventListener('load', () => setTimeout(label, unlabelled), { once: true });

  function load() {
    if (!frame.src) frame.src = options.frameUrl;
  }
  function layout(nextWidth: number, nextCollapsed: boolean) {
    width = clampWidth(nextWidth);
    collapsed = nextCollapsed;
    // Where the sidebar stays folded nothing is loaded, nor asked of any network.
    if (!collapsed) load();
    setStyles(host, { ...hostStyles(collapsed ? 0 : width), display: hidden ? 'none' : 'block' });
    setStyles(frame, { ...frameStyles, display: collapsed ? 'none' : 'block' });
    handle.style.display = collapsed ? 'none' : 'block';
    handle.setAttribute('aria-valuenow', String(width));
    tab.style.display = collapsed ? 'block' : 'none';
    shift.set(collapsed || hidden ? 0 : width);
  }
  function setCollapsed(next: boolean) {
    if (next === collapsed) return;
    layout(width, next);
    options.onChange({ width, collapsed });
  }
  layout(width, collapsed);
  const onViewport = () => layout(width, collapsed);
  function remove() {
    window.removeEventListener('resize', onViewport);
    shift.remove();
    host.remove();
  }
  window.addEventListener('resize', onViewport);
  return {
    frame,
    get collapsed() {
      return collapsed;
    },
    setCollapsed,
    setWidth: (next) => layout(next, collapsed),
    load,
    focus: () => frame.focus(),
    setHidden(next) {
      hidden = next;
      layout(width, collapsed);
    },
    retire() {
      if (collapsed || hidden || !labels) return remove();
      frame.replaceWith(createNotice(labels.updated, labels.close, remove));
      handle.remove();
      // The page gets its room back, and its clicks around the notice.
      shift.remove();
      host.style.setProperty('height', '0');
    },
    remove,
  };
}

const hostStyles = (width: number) => ({
  all: 'initial',
  position: 'fixed',
  top: '0',
  right: '0',
  height: '100%',
  width: `${width}px`,
  'max-width': 'calc(100vw - 24px)',
  // The highest there is; sites use it for their own consent layers, and last in the document wins.
  'z-index': '2147483647',
  'color-scheme': 'light dark',
});

const frameStyles = {
  position: 'absolute',
  inset: '0',
  width: '100%',
  height: '100%',
  border: '0',
  margin: '0',
  'box-shadow': '0 0 24px rgb(0 0 0 / 18%)',
  background: 'transparent',
  'color-scheme': 'normal',
};
