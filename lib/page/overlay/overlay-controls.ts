import { clampWidth, widthLimits } from './overlay-state';
import { setStyles } from './set-styles';

interface Resizing {
  width(): number;
  onResize(width: number): void;
  onDone(): void;
}

/** The bar at the sidebar's left edge: drag it, or focus it and use the arrow keys. */
export function createResizeHandle(resizing: Resizing): HTMLElement {
  const handle = document.createElement('div');
  const attributes = {
    role: 'separator',
    tabindex: '0',
    'aria-orientation': 'vertical',
    'aria-valuemin': String(widthLimits.least),
    'aria-valuemax': String(widthLimits.most),
  };
  for (const [name, value] of Object.entries(attributes)) handle.setAttribute(name, value);
  setStyles(handle, {
    position: 'absolute',
    top: '0',
    left: '-4px',
    width: '8px',
    height: '100%',
    cursor: 'ew-resize',
    'z-index': '1',
    'touch-action': 'none',
  });
  handle.addEventListener('pointerdown', (event) => {
    if (!event.isTrusted || event.button !== 0) return;
    event.preventDefault();
    // Capture keeps the moves coming although the pointer is over our own frame.
    handle.setPointerCapture(event.pointerId);
    const grip = event.clientX + resizing.width();
    const move = (moved: PointerEvent) => resizing.onResize(clampWidth(grip - moved.clientX));
    handle.addEventListener('pointermove', move);
    handle.addEventListener(
      'lostpointercapture',
      () => {
        handle.removeEventListener('pointermove', move);
        resizing.onDone();
      },
      { once: true },
    );
  });
  handle.addEventListener('keydown', (event) => {
    const step = { ArrowLeft: 20, ArrowRight: -20 }[event.key];
    if (!step || !event.isTrusted) return;
    event.preventDefault();
    resizing.onResize(clampWidth(resizing.width() + step));
    resizing.onDone();
  });
  return handle;
}

/** What is left of the folded sidebar: a tab at the page's edge. */
export function createEdgeTab(onOpen: () => void): HTMLElement {
  const tab = document.createElement('button');
  tab.type = 'button';
  tab.append(quoteMark());
  setStyles(tab, {
    position: 'absolute',
    top: '96px',
    right: '0',
    width: '36px',
    height: '56px',
    padding: '0',
    border: '0',
    margin: '0',
    cursor: 'pointer',
    color: '#fffdf8',
    background: '#17695f',
    'border-radius': '10px 0 0 10px',
    'box-shadow': '0 2px 10px rgb(0 0 0 / 30%)',
  });
  tab.addEventListener('click', (event) => {
    if (event.isTrusted) onOpen();
  });
  return tab;
}

/** One sentence in place of the frame, and the button that takes both away. */
export function createNotice(sentence: string, close: string, onClose: () => void): HTMLElement {
  const notice = document.createElement('div');
  notice.setAttribute('role', 'status');
  // The sentence is in the browser's language, which may run the other way than the page's.
  notice.dir = 'auto';
  setStyles(notice, {
    position: 'absolute',
    inset: '16px 16px auto 16px',
    padding: '16px',
    'border-radius': '10px',
    font: '15px/1.45 system-ui, sans-serif',
    color: '#fffdf8',
    background: '#17695f',
    'box-shadow': '0 2px 10px rgb(0 0 0 / 30%)',
  });
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = close;
  setStyles(button, {
    display: 'block',
    'margin-top': '12px',
    padding: '6px 14px',
    border: '1px solid currentColor',
    'border-radius': '6px',
    font: 'inherit',
    color: 'inherit',
    background: 'transparent',
    cursor: 'pointer',
  });
  button.addEventListener('click', onClose);
  notice.append(sentence, button);
  return notice;
}

function quoteMark(): SVGElement {
  const namespace = 'http://www.w3.org/2000/svg';
  const icon = document.createElementNS(namespace, 'svg');
  icon.setAttribute('viewBox', '0 0 24 24');
  icon.setAttribute('width', '22');
  icon.setAttribute('height', '22');
  icon.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(namespace, 'path');
  path.setAttribute('d', 'M5 6h14M5 11h9M5 16h14M5 21h6');
  path.setAttribute('stroke', 'currentColor');
  path.setAttribute('stroke-width', '2.2');
  path.setAttribute('stroke-linecap', 'round');
  icon.append(path);
  return icon;
}
