import type { Signal } from '@preact/signals';
import { useText } from '../services';

export type View = 'transcript' | 'highlights';

interface ViewTabsProps {
  view: Signal<View>;
  highlights: number;
}

const views: readonly View[] = ['transcript', 'highlights'];

/** Tabs by the ARIA pattern: arrow keys move between them, one is in the tab order. */
export function ViewTabs({ view, highlights }: ViewTabsProps) {
  const text = useText();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    view.value = view.value === 'transcript' ? 'highlights' : 'transcript';
    document.getElementById(`tab-${view.value}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" onKeyDown={onKeyDown}>
      {views.map((name) => (
        <button
          key={name}
          id={`tab-${name}`}
          type="button"
          class="tab"
          role="tab"
          aria-selected={view.value === name}
          aria-controls={`view-${name}`}
          tabIndex={view.value === name ? 0 : -1}
          onClick={() => (view.value = name)}
        >
          {name === 'transcript'
            ? text('transcript')
            : highlights
              ? text('highlightsCount', highlights)
              : text('highlights')}
        </button>
      ))}
    </div>
  );
}
