// @vitest-environment happy-dom
import { render, type ComponentChild } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeOnEscape } from '@/components/shared/close-on-escape';
import { Sheet } from '@/components/shared/Sheet';
import { useKeptFocus } from '@/components/shared/use-kept-focus';

let root: HTMLElement;
beforeEach(() => {
  root = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  draw(null);
  root.remove();
});

const draw = (view: ComponentChild) => act(() => render(view, root));
const focus = (selector: string) => root.querySelector<HTMLElement>(selector)!.focus();
const focused = () => document.activeElement?.id;
const press = (key: string) =>
  document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));

describe('a sheet', () => {
  const page = (open: boolean, field = true) => (
    <>
      <button id="opener">…</button>
      {open && (
        <Sheet label="Note" class="sheet">
          <p id="words">
            {field && <input id="field" aria-label="Field" ref={(it) => it?.focus()} />}
          </p>
        </Sheet>
      )}
      <button id="other">…</button>
    </>
  );
  const opened = (field: boolean) => {
    draw(page(false));
    focus('#opener');
    draw(page(true, field));
  };

  it('is a dialog with a name, and has the focus where nothing in it takes it', () => {
    opened(false);
    const sheet = document.activeElement!;
    expect([sheet.getAttribute('role'), sheet.getAttribute('aria-label')]).toEqual([
      'dialog',
      'Note',
    ]);
  });

  it('leaves the focus to what takes it, and gives it back as it goes', () => {
    opened(true);
    expect(focused()).toBe('field');
    draw(page(false));
    expect(focused()).toBe('opener');
  });

  it('does not take the focus from where somebody went', () => {
    opened(true);
    focus('#other');
    draw(page(false));
    expect(focused()).toBe('other');
  });

  it('keeps its arrow keys to itself, and no other', () => {
    opened(true);
    const heard: string[] = [];
    const listen = (event: Event) => heard.push((event as KeyboardEvent).key);
    document.addEventListener('keydown', listen);
    for (const key of ['ArrowDown', 'Escape', 'ArrowUp', 'n']) press(key);
    document.removeEventListener('keydown', listen);
    expect(heard).toEqual(['Escape', 'n']);
  });
});

describe('what opens over other things', () => {
  const details = (
    <details id="details" open onKeyDown={closeOnEscape}>
      <summary id="summary">…</summary>
      <button id="inside">…</button>
    </details>
  );

  it('is closed by Escape, and its summary has the focus', () => {
    draw(details);
    focus('#inside');
    press('Escape');
    expect([root.querySelector('details')!.open, focused()]).toEqual([false, 'summary']);
  });

  it('leaves Escape to others while it is closed', () => {
    draw(details);
    root.querySelector('details')!.open = false;
    focus('#summary');
    let heard = 0;
    document.addEventListener('keydown', () => (heard += 1), { once: true });
    press('Escape');
    expect(heard).toBe(1);
  });
});

describe('where what has the focus is taken away, the focus', () => {
  function List({ names, extra = true }: { names: readonly string[]; extra?: boolean }) {
    useKeptFocus();
    return (
      <main id="main" tabIndex={-1}>
        <button id="before">…</button>
        {extra && <button id="extra">…</button>}
        <ul>
          {names.map((name) => (
            <li key={name}>
              <button id={`open-${name}`}>…</button>
              <button id={`remove-${name}`}>…</button>
            </li>
          ))}
        </ul>
      </main>
    );
  }
  /** Observers are told after the turn. */
  const redraw = async (view: ComponentChild) => {
    draw(view);
    await Promise.resolve();
  };
  const abc = ['a', 'b', 'c'];

  it.each([
    ['goes to the same control of the next item', 'remove-b', ['a', 'c'], 'remove-c'],
    ['goes to the last item at the end of the list', 'remove-c', ['a', 'b'], 'remove-b'],
    ['goes to what had it before when the list is empty', 'open-b', [], 'before'],
  ])('%s', async (_, held, left, expected) => {
    await redraw(<List names={abc} />);
    focus('#before');
    focus(`#${held}`);
    await redraw(<List names={left} />);
    expect(focused()).toBe(expected);
  });

  it('goes to the main part where nothing had it before', async () => {
    await redraw(<List names={abc} />);
    focus('#extra');
    await redraw(<List names={abc} extra={false} />);
    expect(focused()).toBe('main');
  });

  it('stays away for a pointer, so that Space goes on to play', async () => {
    await redraw(<List names={abc} />);
    focus('#remove-b');
    root.querySelector('#remove-b')!.dispatchEvent(new Event('pointerdown', { bubbles: true }));
    await redraw(<List names={['a', 'c']} />);
    expect(document.activeElement).toBe(document.body);
  });

  it('stays where it is while other things go', async () => {
    await redraw(<List names={abc} />);
    focus('#remove-a');
    await redraw(<List names={['a']} />);
    expect(focused()).toBe('remove-a');
  });
});
