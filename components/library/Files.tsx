import { useComputed, useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { useLibrary, type ImportReport } from '../services';
import { ExportDialog } from './ExportDialog';
import { groupHighlights, type HighlightGroup } from './filter-highlights';

interface FilesProps {
  /** What the search leaves; undefined while nothing is searched. */
  found: readonly HighlightGroup[] | undefined;
  onImported(report: ImportReport | undefined): void;
}

export function Files({ found, onImported }: FilesProps) {
  const { text, kept, importFile } = useLibrary();
  const all = useComputed(() => (kept.value ? groupHighlights(kept.value) : []));
  const exporting = useSignal(false);
  const field = useRef<HTMLInputElement>(null);
  const onFile = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (file) onImported(await importFile(file));
    // Else the same file, chosen again, would be no change.
    input.value = '';
  };
  return (
    <div class="files">
      <button
        type="button"
        class="button"
        aria-haspopup="dialog"
        onClick={() => (exporting.value = true)}
      >
        {text('export')}
      </button>
      <button type="button" class="button" onClick={() => field.current?.click()}>
        {text('import')}
      </button>
      <input
        ref={field}
        type="file"
        accept=".json,.jsonld,.md,application/json,application/ld+json,text/markdown"
        aria-label={text('importFile')}
        hidden
        onChange={(event) => void onFile(event.currentTarget)}
      />
      {exporting.value && (
        <ExportDialog
          all={all.value}
          shown={found ?? all.value}
          onClose={() => (exporting.value = false)}
        />
      )}
    </div>
  );
}
