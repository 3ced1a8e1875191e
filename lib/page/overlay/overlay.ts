import { createEdgeTab, createResizeHandle } from './overlay-controls';
import { clampWidth, type OverlayState } from './overlay-state';
import { createPageShift } from './page-shift';
import { setStyles } from './set-styles';

/** The sidebar laid over the page's right edge. */
export interface Overlay {
  readonly frame: HTMLIFrameElement;
  readonly collapsed: boolean;
  setCollapsed(collapsed: boolean): void;
  /** Brings the keyboard into the sidebar. */
  focus(): void;
  remove(): void;
}

export interface OverlayOptions {
  frameUrl: string;
  state: OverlayState;
  labels: { frame: string; open: string; resize: string };
  onChange(state: OverlayState): void;
}

/**
 * Mounts an extension-origin frame in a closed shadow root, as the last child of `<html>`: page scripts
 * see no frame, and keys typed in it never reach them. Styles go through CSSOM because a page's CSP
 * forbids `<style>` in Firefox. Folding hides by CSS: re-adding the frame would reload it.
 */
export function createOverlay(options: OverlayOptions): Overlay {
  let { width, collapsed } = options.state;
  const host = document.createElement('marginear-sidebar');
  const root = host.attachShadow({ mode: 'closed' });
  const frame = document.createElement('iframe');
  frame.title = options.labels.frame;
  frame.allow = 'clipboard-write';
  const shift = createPageShift();
  const handle = createResizeHandle(options.labels.resize, {
    width: () => width,
    onResize: (next) => layout(next, collapsed),
    onDone: () => options.onChange({ width, collapsed }),
  });
  const tab = createEdgeTab(options.labels.open, () => {
    setCollapsed(false);
    frame.focus();
  });
  root.append(handle, frame, tab);

  function layout(nextWidth: number, nextCollapsed: boolean) {
    width = clampWidth(nextWidth);
    collapsed = nextCollapsed;
    // Where the sidebar stays folded nothing is loaded, nor asked of any network.
    if (!collapsed && !frame.src) frame.src = options.frameUrl;
    setStyles(host, hostStyles(collapsed ? 0 : width));
    setStyles(frame, { ...frameStyles, display: collapsed ? 'none' : 'block' });
    handle.style.display = collapsed ? 'none' : 'block';
    handle.setAttribute('aria-valuenow', String(width));
    tab.style.display = collapsed ? 'block' : 'none';
    shift.set(collapsed ? 0 : width);
  }
  function setCollapsed(next: boolean) {
    if (next === collapsed) return;
    layout(width, next);
    options.onChange({ width, collapsed });
  }
  layout(width, collapsed);
  const onViewport = () => layout(width, collapsed);
  window.addEventListener('resize', onViewport);
  document.documentElement.append(host);
  return {
    frame,
    get collapsed() {
      return collapsed;
    },
    setCollapsed,
    focus: () => frame.focus(),
    remove() {
      window.removeEventListener('resize', onViewport);
      shift.remove();
      host.remove();
    },
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
  display: 'block',
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
