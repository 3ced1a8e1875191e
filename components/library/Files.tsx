import { useRef } from 'preact/hooks';
import { useLibrary, type ImportReport } from '../services';
import type { HighlightGroup } from './filter-highlights';

interface FilesProps {
  /** What the search leaves: the Markdown holds these. The JSON always holds everything. */
  shown: readonly HighlightGroup[];
  onImported(report: ImportReport | undefined): void;
}

export function Files({ shown, onImported }: FilesProps) {
  const { text, saveMarkdown, saveJson, importFile } = useLibrary();
  const field = useRef<HTMLInputElement>(null);
  const onFile = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (file) onImported(await importFile(file));
    // Else the same file, chosen again, would be no change.
    input.value = '';
  };
  return (
    <div class="files">
      <div class="file-group" role="group" aria-label={text('export')}>
        <button
          type="button"
          class="button"
          disabled={shown.length === 0}
          onClick={() => saveMarkdown(shown)}
        >
          {text('exportMarkdown')}
        </button>
        <button type="button" class="button" onClick={() => void saveJson()}>
          {text('exportJson')}
        </button>
      </div>
      <button type="button" class="button" onClick={() => field.current?.click()}>
        {text('import')}
      </button>
      <input
        ref={field}
        type="file"
        accept=".json,application/json"
        aria-label={text('importFile')}
        hidden
        onChange={(event) => void onFile(event.currentTarget)}
      />
    </div>
  );
}
