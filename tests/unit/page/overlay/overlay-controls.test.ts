// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { createEdgeTab, createResizeHandle } from '@/lib/page/overlay/overlay-controls';

it('the tab opens at the click of a person, and not of a script', () => {
  const onOpen = vi.fn<() => void>();
  const tab = createEdgeTab(onOpen);
  tab.click();
  tab.dispatchEvent(new MouseEvent('click'));
  expect(onOpen).not.toHaveBeenCalled();
  tab.dispatchEvent(trusted(new MouseEvent('click')));
  expect(onOpen).toHaveBeenCalledOnce();
});

it('the edge is moved by a person, and not by a script', () => {
  const onResize = vi.fn<(width: number) => void>();
  const handle = createResizeHandle({ width: () => 400, onResize, onDone: () => {} });
  const key = () => new KeyboardEvent('keydown', { key: 'ArrowLeft' });
  handle.dispatchEvent(key());
  handle.dispatchEvent(new PointerEvent('pointerdown', { button: 0 }));
  handle.dispatchEvent(new PointerEvent('pointermove', { clientX: 10 }));
  expect(onResize).not.toHaveBeenCalled();
  handle.dispatchEvent(trusted(key()));
  expect(onResize).toHaveBeenCalledWith(420);
});

/** Only a browser can make such an event. */
function trusted(event: Event): Event {
  return Object.defineProperty(event, 'isTrusted', { value: true });
}
