/*
 * Rows stand in stretches, so that the browser can pass over what is out of sight. At each frame it looks at every box that
 * it may pass over, so stretches stand in parts in turn: it looks at all parts, and at the stretches of those near the view.
 */

export const rowsInStretch = 40;
export const stretchesInPart = 20;

/** The stretch that holds a line's row. */
export function stretchAt(list: Element, line: number): Element | undefined {
  const at = Math.floor(line / rowsInStretch);
  return list.children[Math.floor(at / stretchesInPart)]?.children[at % stretchesInPart];
}

export function stretchesOf(list: Element): Element[] {
  return [...list.children].flatMap((part) => [...part.children]);
}

export function previousStretch(stretch: Element): Element | null {
  const part = stretch.parentElement?.previousElementSibling;
  return stretch.previousElementSibling ?? part?.lastElementChild ?? null;
}

export function nextStretch(stretch: Element): Element | null {
  const part = stretch.parentElement?.nextElementSibling;
  return stretch.nextElementSibling ?? part?.firstElementChild ?? null;
}

/** Has a list hold so many stretches; those that stay are the same. */
export function setStretches(list: Element, count: number): void {
  setChildren(list, Math.ceil(count / stretchesInPart), 'part');
  for (const [at, part] of [...list.children].entries()) {
    const own = Math.min(stretchesInPart, count - at * stretchesInPart);
    setChildren(part, own, 'stretch');
    (part as HTMLElement).style.setProperty('--stretches', String(own));
  }
}

function setChildren(element: Element, count: number, name: 'part' | 'stretch'): void {
  while (element.children.length > count) element.lastElementChild!.remove();
  while (element.children.length < count) {
    const child = document.createElement('div');
    child.className = name;
    child.setAttribute('role', 'none');
    element.append(child);
  }
}
