import { useComputed, useSignal, type Signal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import { useShared } from '../services';
import { tagOffers, withTag } from './complete-tag';

/**
 * Tags, separated by spaces, completed from those used before: a combobox with a list of offers
 * (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/).
 */
export function TagField({ draft }: { draft: Signal<string> }) {
  const { text, usedTags } = useShared();
  const listId = useId();
  const field = useRef<HTMLInputElement>(null);
  const known = useSignal<readonly string[]>([]);
  const caret = useSignal(0);
  const isOpen = useSignal(false);
  const current = useSignal(-1);
  const offers = useComputed(() =>
    isOpen.value ? tagOffers(draft.value, caret.value, known.value) : [],
  );

  useEffect(() => void usedTags().then((tags) => (known.value = tags)), []);

  const close = () => {
    isOpen.value = false;
    current.value = -1;
  };
  const take = (tag: string) => {
    const taken = withTag(draft.value, caret.value, tag);
    draft.value = taken.typed;
    caret.value = taken.caret;
    close();
    const input = field.current!;
    input.value = taken.typed;
    input.setSelectionRange(taken.caret, taken.caret);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { length } = offers.value;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = offers.value[current.value];
    if (step && length > 0) {
      // From none, up leads to the last.
      const from = current.value < 0 && step < 0 ? 0 : current.value;
      current.value = (from + step + length) % length;
    } else if (step === 1) isOpen.value = true;
    else if ((event.key === 'Enter' || event.key === 'Tab') && chosen) take(chosen);
    else if (event.key === 'Escape' && length > 0) close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="tag-combobox">
      <input
        ref={field}
        class="tag-field"
        role="combobox"
        aria-label={text('tags')}
        aria-autocomplete="list"
        aria-expanded={offers.value.length > 0}
        aria-controls={listId}
        aria-activedescendant={current.value < 0 ? undefined : `${listId}-${current.value}`}
        autocomplete="off"
        placeholder={text('tagsPlaceholder')}
        value={draft.value}
        onInput={({ currentTarget: input }) => {
          draft.value = input.value;
          caret.value = input.selectionStart ?? input.value.length;
          current.value = -1;
          isOpen.value = true;
        }}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      <div
        class="tag-offers"
        id={listId}
        role="listbox"
        aria-label={text('tags')}
        hidden={offers.value.length === 0}
      >
        {offers.value.map((tag, at) => (
          <div
            key={tag}
            id={`${listId}-${at}`}
            role="option"
            aria-selected={at === current.value}
            // The field keeps the focus.
            onPointerDown={(event) => {
              event.preventDefault();
              take(tag);
            }}
          >
            #{tag}
          </div>
        ))}
      </div>
    </div>
  );
}
