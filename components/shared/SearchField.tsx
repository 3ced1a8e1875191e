import type { ComponentChildren } from 'preact';
import { Icon } from './Icon';

interface SearchFieldProps {
  /** What is searched: its accessible name, and what stands in it while it is empty. */
  label: string;
  /** The key that leads to it. */
  shortcut?: string;
  query: string;
  onQuery(query: string): void;
  onKeyDown(event: KeyboardEvent): void;
  onFocus?(): void;
  /** Behind the words: how much was found, and what can be done with it. */
  children: ComponentChildren;
}

/** A search field in its frame. */
export function SearchField(props: SearchFieldProps) {
  const { label, shortcut, query, onQuery, onKeyDown, onFocus, children } = props;
  return (
    <div class="search-field" role="search">
      <Icon name="search" size={16} />
      <input
        id="search"
        type="search"
        aria-label={label}
        placeholder={label}
        aria-keyshortcuts={shortcut}
        autoComplete="off"
        spellcheck={false}
        value={query}
        onFocus={onFocus}
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {children}
    </div>
  );
}
