import { useSignal } from '@preact/signals';
import { parseTags } from '../../highlights/NoteForm';
import { TagField } from '../../highlights/TagField';
import { useLibrary } from '../../services';
import { counted } from '../../shared/counted';
import type { ToastMessage } from '../../shared/Toast';
import { ExportDialog } from '../files/ExportDialog';
import { groupHighlights, type HighlightGroup } from './filter-highlights';

interface HighlightActionsProps {
  /** Those that are picked. */
  ids: readonly string[];
  show(message: ToastMessage): void;
}

/** Tags, exports or removes several highlights; tags and removal can be undone. */
export function HighlightActions({ ids, show }: HighlightActionsProps) {
  const { text, bulk, kept } = useLibrary();
  const exported = useSignal<readonly HighlightGroup[] | undefined>(undefined);
  const none = ids.length === 0;

  const remove = async () => {
    if (!(await bulk.binHighlights(ids))) return;
    show({
      text: counted(text, 'highlightsRemoved', ids.length),
      action: { label: text('undo'), run: () => void bulk.restoreHighlights(ids) },
    });
  };
  const addTags = async (tags: readonly string[]) => {
    const tagged = await bulk.addTags(ids, tags);
    if (!tagged) return;
    if (tagged.length === 0) return show({ text: text('allTagged') });
    show({
      text: text('highlightsTagged', tagged.length),
      action: { label: text('undo'), run: () => void bulk.removeTags(tagged, tags) },
    });
  };
  const all = () => (kept.value ? groupHighlights(kept.value) : []);
  const pickedGroups = () => {
    const picked = new Set(ids);
    const highlights = kept.value?.highlights.filter(({ id }) => picked.has(id)) ?? [];
    return groupHighlights({ episodes: kept.value?.episodes ?? [], highlights });
  };
  return (
    <>
      <TagForm disabled={none} onAdd={(tags) => void addTags(tags)} />
      <button
        type="button"
        class="button"
        disabled={none}
        aria-haspopup="dialog"
        onClick={() => (exported.value = pickedGroups())}
      >
        {text('export')}
      </button>
      <button type="button" class="button danger" disabled={none} onClick={() => void remove()}>
        {text('removeSelected')}
      </button>
      {exported.value && (
        <ExportDialog
          all={all()}
          shown={exported.value}
          shownAs="exportSelected"
          onClose={() => (exported.value = undefined)}
        />
      )}
    </>
  );
}

interface TagFormProps {
  disabled: boolean;
  onAdd(tags: readonly string[]): void;
}

function TagForm({ disabled, onAdd }: TagFormProps) {
  const { text } = useLibrary();
  const draft = useSignal('');
  const onSubmit = (event: Event) => {
    event.preventDefault();
    const tags = parseTags(draft.value);
    if (tags.length === 0) return;
    draft.value = '';
    onAdd(tags);
  };
  return (
    <form class="form-row" onSubmit={onSubmit}>
      <TagField draft={draft} />
      <button type="submit" class="button" disabled={disabled}>
        {text('addTags')}
      </button>
    </form>
  );
}
