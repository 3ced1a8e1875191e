import { readPlace } from '@/lib/messaging/preferred-place';
import { createOverlay, type Overlay, type OverlayOptions } from './overlay';
import {
  readOverlayState,
  widthLimits,
  writeOverlayState,
  type OverlayState,
} from './overlay-state';

/** A page that lets the frame in answers sooner, even from a cold start. Milliseconds. */
const patience = 3_000;
/** How long what was read of the listener's wishes holds. Milliseconds. */
const fresh = 500;

interface OverlaySlotOptions extends Pick<OverlayOptions, 'frameUrl' | 'labels'> {
  /** The sidebar was opened or folded. */
  onVisible(visible: boolean): void;
  signal: AbortSignal;
}

const read = () => Promise.all([readOverlayState(location.host), readPlace()]);

/** The place of the one overlay on a page: mounts it, remembers how it was left, notices where it cannot live. */
export function createOverlaySlot({ frameUrl, labels, onVisible, signal }: OverlaySlotOptions) {
  let overlay: Overlay | undefined;
  let mounting: AbortController | undefined;
  let answered = false;
  let refused = false;
  // On its way while the page is looked at.
  let early: ReturnType<typeof read> | undefined = read();
  setTimeout(() => (early = undefined), fresh);

  async function create(byHand: boolean, mount: AbortSignal) {
    const [state, place] = await (early ?? read());
    if (signal.aborted || mount.aborted || place === 'panel') return;
    add({ ...state, collapsed: state.collapsed && !byHand });
  }

  function add(state: OverlayState) {
    overlay = createOverlay({
      frameUrl,
      labels,
      state,
      onChange(changed) {
        onVisible(!changed.collapsed);
        void writeOverlayState(location.host, changed);
      },
    });
    overlay.frame.addEventListener('load', () => setTimeout(giveUp, patience), { once: true });
  }

  /** A sandboxed page loads the frame and yet lets nothing run in it. */
  function giveUp() {
    if (answered || !overlay) return;
    refused = true;
    overlay.setHidden(true);
  }

  function remove() {
    overlay?.remove();
    overlay = undefined;
    mounting?.abort();
    mounting = undefined;
    answered = false;
  }

  return {
    get frame() {
      return overlay?.frame;
    },
    get visible() {
      return overlay !== undefined && !overlay.collapsed;
    },
    /** One at a time: two looks in a row must not make two overlays. */
    mount(byHand: boolean) {
      if (mounting) return;
      mounting = new AbortController();
      void create(byHand, mounting.signal);
    },
    /** At once, before it is known how wide the listener has it. */
    open() {
      mounting = new AbortController();
      add({ width: widthLimits.usual, collapsed: false });
      void (early ?? read()).then(([{ width }]) => overlay?.setWidth(width));
    },
    /** The sidebar said hello. */
    answered() {
      answered = true;
      refused = false;
      overlay?.setHidden(false);
    },
    /** Opens or folds; false if there is none, or the page keeps it from living. */
    toggle(onlyOpen = false): boolean {
      if (!overlay || refused) return false;
      overlay.setCollapsed(!onlyOpen && !overlay.collapsed);
      return true;
    },
    fold: () => overlay?.setCollapsed(true),
    load: () => overlay?.load(),
    /** The extension is gone from under the page: says so once, in place of the frame. */
    retire() {
      overlay?.retire();
      overlay = undefined;
    },
    remove,
  };
}
