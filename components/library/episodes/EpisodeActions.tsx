import { useSignal } from '@preact/signals';
import { useLibrary } from '../../services';

import { ExportDialog } from '../files/ExportDialog';
import { groupHighlights, type HighlightGroup } from '../highlights/filter-highlights';

interface EpisodeActionsProps {
  /** Those that are picked. */
  ids: readonly string[];
  onRemove(ids: readonly string[]): void;
}

/** Exports what is marked in several episodes, or removes them. */
export function EpisodeActions({ ids, onRemove }: EpisodeActionsProps) {
  const { text, kept } = useLibrary();
  const exported = useSignal<readonly HighlightGroup[] | undefined>(undefined);
  const all = kept.value ? groupHighlights(kept.value) : [];
  const none = ids.length === 0;
  return (
    <>
      <button
        type="button"
        class="button"
        disabled={none}
        aria-haspopup="dialog"
        onClick={() => (exported.value = all.filter(({ episode }) => ids.includes(episode.id)))}
      >
        {text('export')}
      </button>
      <button type="button" class="button danger" disabled={none} onClick={() => onRemove(ids)}>
        {text('removeSelected')}
      </button>
      {exported.value && (
        <ExportDialog
          all={all}
          shown={exported.value}
          shownAs="exportSelected"
          onClose={() => (exported.value = undefined)}
        />
      )}
    </>
  );
}
