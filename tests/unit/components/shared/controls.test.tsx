// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { render, type ComponentChild } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import { IconButton } from '@/components/shared/IconButton';
import { TimeMark } from '@/components/shared/TimeMark';
import { ViewTabs, type View } from '@/components/shared/ViewTabs';

const draw = (view: ComponentChild) => {
  const root = document.body.appendChild(document.createElement('div'));
  act(() => render(view, root));
  return root;
};
afterEach(() => {
  document.body.replaceChildren();
  document.dir = '';
});

it('says a time in words, and shows it in digits', () => {
  const root = draw(<TimeMark seconds={3723} />);
  const [eye, ear] = [...root.children];
  expect([eye?.textContent, eye?.getAttribute('aria-hidden')]).toEqual(['1:02:03', 'true']);
  expect([ear?.textContent, ear?.className]).toEqual([
    '1 hour 2 minutes 3 seconds',
    'visually-hidden',
  ]);
});

it('keeps the focus on a button that can do nothing now, and does nothing', () => {
  const onClick = vi.fn();
  const button = draw(<IconButton icon="up" label="Earlier" disabled onClick={onClick} />)
    .firstElementChild as HTMLButtonElement;
  button.focus();
  button.click();
  expect(document.activeElement).toBe(button);
  expect(button.getAttribute('aria-disabled')).toBe('true');
  expect(onClick).not.toHaveBeenCalled();
});

it.each([
  ['ltr', 'ArrowRight', 'chapters'],
  ['ltr', 'ArrowLeft', 'highlights'],
  ['rtl', 'ArrowLeft', 'chapters'],
  ['rtl', 'ArrowRight', 'highlights'],
])('goes from tab to tab as they stand: %s, %s', (dir, key, expected) => {
  document.dir = dir;
  const view = signal<View>('transcript');
  const names = new Map<View, string>([
    ['transcript', 'Transcript'],
    ['chapters', 'Chapters'],
    ['highlights', 'Highlights'],
  ]);
  const root = draw(<ViewTabs view={view} names={names} />);
  const list = root.querySelector('[role="tablist"]')!;
  act(() => void list.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })));
  expect(view.value).toBe(expected);
  expect(document.activeElement?.id).toBe(`tab-${expected}`);
});
