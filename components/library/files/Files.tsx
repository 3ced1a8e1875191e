import { useComputed, useSignal } from '@preact/signals';
import { useLibrary, type ImportReport } from '../../services';
import { ExportDialog } from './ExportDialog';
import { FileButton } from './FileButton';
import { groupHighlights, type HighlightGroup } from '../highlights/filter-highlights';

interface FilesProps {
  /** What the search leaves; undefined while nothing is searched. */
  found: readonly HighlightGroup[] | undefined;
  onImported(report: ImportReport | undefined): void;
}

export function Files({ found, onImported }: FilesProps) {
  const { text, kept, importFile } = useLibrary();
  const all = useComputed(() => (kept.value ? groupHighlights(kept.value) : []));
  const exporting = useSignal(false);
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
      <FileButton
        label={text('import')}
        fieldLabel={text('importFile')}
        accept=".json,.jsonl,.jsonld,.gz,.md,application/json,application/ld+json,application/gzip,text/markdown"
        onFile={async (file) => onImported(await importFile(file))}
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
