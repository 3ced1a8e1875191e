import type { Signal } from '@preact/signals';

export type View = 'transcript' | 'chapters' | 'highlights';

interface ViewTabsProps {
  view: Signal<View>;
  /** What each view that there is to see is called, in order. */
  names: ReadonlyMap<View, string>;
}

/** Tabs by the ARIA pattern: arrow keys move between them, one is in the tab order. */
export function ViewTabs({ view, names }: ViewTabsProps) {
  const views = [...names.keys()];
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    const onwards = document.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const step = event.key === onwards ? 1 : -1;
    const next = views.indexOf(view.value) + step;
    view.value = views.at(next % views.length)!;
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
          {names.get(name)}
        </button>
      ))}
    </div>
  );
}
