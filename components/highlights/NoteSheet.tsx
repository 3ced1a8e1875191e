import { isWordless } from '@/lib/highlights/wordless';
import { useEpisode } from '../services';
import { Sheet } from '../shared/Sheet';
import { NoteForm } from './NoteForm';
import type { Marking } from './use-marking';

/** Writes the note of a highlight that was just made, without leaving the transcript. */
export function NoteSheet({ marking }: { marking: Marking }) {
  const { text, editHighlight, binHighlight } = useEpisode();
  const noting = marking.noting.value;
  if (!noting) return null;
  const { highlight, fresh } = noting;
  const close = () => (marking.noting.value = undefined);
  return (
    <Sheet class="note-sheet" label={text('addNote')}>
      <p class="note-quote" dir="auto">
        {isWordless(highlight) ? text('wordsToCome') : highlight.quote}
      </p>
      <NoteForm
        key={highlight.id}
        note={highlight.note}
        tags={highlight.tags}
        onSave={(changes, base) => {
          void editHighlight(highlight.id, changes, base);
          close();
        }}
        onCancel={() => {
          // A mark that was made only for the note goes with it.
          if (fresh) void binHighlight(highlight.id);
          close();
        }}
      />
    </Sheet>
  );
}
