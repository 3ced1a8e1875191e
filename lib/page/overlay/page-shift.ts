/** The page keeps at least this many pixels; narrower than that it is covered instead of squeezed. */
const leastRoom = 640;

/** Makes room at the page's right edge by a margin on `<html>`, and takes it back without a trace. */
export function createPageShift() {
  const { style } = document.documentElement;
  const before = {
    value: style.getPropertyValue('margin-right'),
    priority: style.getPropertyPriority('margin-right'),
  };
  const restore = () => {
    if (before.value) style.setProperty('margin-right', before.value, before.priority);
    else style.removeProperty('margin-right');
    if (style.length === 0) document.documentElement.removeAttribute('style');
  };
  return {
    /** Pixels the sidebar takes; 0 gives the room back. */
    set(width: number) {
      if (width > 0 && window.innerWidth - width >= leastRoom) {
        style.setProperty('margin-right', `${width}px`, 'important');
      } else restore();
    },
    remove: restore,
  };
}
