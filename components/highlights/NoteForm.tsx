import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useText } from '../services';
import { useReturnedFocus } from '../shared/use-returned-focus';
import { NoteText } from './NoteText';
import { TagField } from './TagField';

interface NoteAndTags {
  note: string;
  tags: string[];
}

interface NoteFormProps {
  note: string;
  tags: readonly string[];
  /** `base` is what stood there as the form was opened: another tab may have changed it since. */
  onSave(changes: NoteAndTags, base: NoteAndTags): void;
  onCancel(): void;
}

/** A note in Markdown, with a preview, and its tags. Ctrl+Enter saves, Escape gives up. */
export function NoteForm({ note, tags, onSave, onCancel }: NoteFormProps) {
  const text = useText();
  const draft = useSignal(note);
  const tagDraft = useSignal(tags.join(' '));
  const previewing = useSignal(false);
  const base = useRef({ note, tags: [...tags] });
  const form = useReturnedFocus<HTMLFormElement>();
  const field = useRef<HTMLTextAreaElement>(null);
  // Before the next key: a quick hand's first letters must not land on the sidebar's own keys.
  useLayoutEffect(() => field.current?.focus(), []);
  const save = () =>
    onSave({ note: draft.value.trim(), tags: parseTags(tagDraft.value) }, base.current);
  return (
    <form
      ref={form}
      class="note-form"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') onCancel();
        else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
      }}
    >
      <textarea
        ref={field}
        class="note-field"
        rows={3}
        hidden={previewing.value}
        aria-label={text('note')}
        placeholder={text('notePlaceholder')}
        value={draft.value}
        onInput={(event) => (draft.value = event.currentTarget.value)}
      />
      {previewing.value && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keys
        <div class="note-preview" role="region" aria-label={text('preview')} tabIndex={0}>
          <NoteText note={draft.value} />
        </div>
      )}
      <TagField draft={tagDraft} />
      <div class="form-row">
        <button type="submit" class="button primary">
          {text('saveNote')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {text('cancel')}
        </button>
        <button
          type="button"
          class="button quiet"
          aria-pressed={previewing.value}
          onClick={() => (previewing.value = !previewing.value)}
        >
          {text('preview')}
        </button>
      </div>
    </form>
  );
}

/** Words separated by spaces or commas, with or without `#`, each once. */
export function parseTags(typed: string): string[] {
  const tags = typed.split(/[\s,]+/).map((tag) => tag.replace(/^#+/, ''));
  return [...new Set(tags.filter(Boolean))];
}
