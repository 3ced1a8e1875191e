import { useSignal } from '@preact/signals';
import type { MarkedEpisode } from '@/lib/highlights/export/marked-episode';
import { useLibrary } from '../../services';
import type { FileFormat } from './export-formats';

interface SaveFileProps {
  format: FileFormat;
  chosen: readonly MarkedEpisode[];
}

/** Saves what was chosen as a file, or as one for each episode in a folder. */
export function SaveFile({ format, chosen }: SaveFileProps) {
  const { text, exports, settings } = useLibrary();
  const said = useSignal('');
  const nothing = format !== 'json' && chosen.length === 0;
  const { template } = settings.value;
  const saveToFolder = async () => {
    const done = await exports.saveToFolder?.(chosen, template);
    if (!done) return;
    const failed = done.failed > 0 ? ` ${text('folderFailed', done.failed)}` : '';
    said.value = text('folderWritten', done.written, done.unchanged) + failed;
  };
  return (
    <div class="form-row export-foot">
      <button
        type="button"
        class="button primary"
        disabled={nothing}
        onClick={() => void exports.saveFile(format, chosen, template)}
      >
        {text('saveFile')}
      </button>
      {format === 'markdown' && exports.saveToFolder && (
        <button type="button" class="button" disabled={nothing} onClick={() => void saveToFolder()}>
          {text('saveToFolder')}
        </button>
      )}
      <span class="hint" role="status">
        {nothing ? text('exportNothing') : said.value}
      </span>
    </div>
  );
}
