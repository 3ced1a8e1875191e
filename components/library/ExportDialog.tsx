import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { MarkedEpisode } from '@/lib/highlights/export/marked-episode';
import { useLibrary } from '../services';
import { IconButton } from '../shared/IconButton';
import { ExportChoices } from './ExportChoices';
import type { FileFormat } from './export-formats';
import { TemplateEditor } from './TemplateEditor';

interface ExportDialogProps {
  all: readonly MarkedEpisode[];
  /** Some of them, which are offered first. */
  shown: readonly MarkedEpisode[];
  /** What those some are. */
  shownAs?: 'exportShown' | 'exportSelected';
  onClose(): void;
}

/** Takes highlights along: as which kind of file, and which of them. */
export function ExportDialog({ all, shown, shownAs = 'exportShown', onClose }: ExportDialogProps) {
  const { text, exports, settings } = useLibrary();
  const dialog = useRef<HTMLDialogElement>(null);
  const format = useSignal<FileFormat>('markdown');
  const part = useSignal<'all' | 'shown'>(shown === all ? 'all' : 'shown');
  const said = useSignal('');
  useEffect(() => dialog.current?.showModal(), []);

  const chosen = part.value === 'all' ? all : shown;
  const markdown = format.value === 'markdown';
  const nothing = format.value !== 'json' && chosen.length === 0;
  const { template } = settings.value;
  const saveFile = () => void exports.saveFile(format.value, chosen, template);
  const saveToFolder = async () => {
    const done = await exports.saveToFolder?.(chosen, template);
    if (!done) return;
    const failed = done.failed > 0 ? ` ${text('folderFailed', done.failed)}` : '';
    said.value = text('folderWritten', done.written, done.unchanged) + failed;
  };

  return (
    <dialog ref={dialog} class="export-dialog" aria-labelledby="export-title" onClose={onClose}>
      <div class="export-head">
        <h2 id="export-title">{text('exportHighlights')}</h2>
        <IconButton icon="close" label={text('close')} onClick={() => dialog.current?.close()} />
      </div>
      <ExportChoices format={format} part={part} all={all} shown={shown} shownAs={shownAs} />
      {markdown && <TemplateEditor example={chosen[0]} />}
      {nothing && <p class="hint">{text('exportNothing')}</p>}
      <div class="form-row export-foot">
        <button type="button" class="button primary" disabled={nothing} onClick={saveFile}>
          {text('saveFile')}
        </button>
        {markdown && exports.saveToFolder && (
          <button
            type="button"
            class="button"
            disabled={nothing}
            onClick={() => void saveToFolder()}
          >
            {text('saveToFolder')}
          </button>
        )}
        <span class="hint" role="status">
          {said.value}
        </span>
      </div>
    </dialog>
  );
}
