import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { MarkedEpisode } from '@/lib/highlights/export/marked-episode';
import { useText } from '../../services';
import { IconButton } from '../../shared/IconButton';
import { ExportChoices } from './ExportChoices';
import type { ExportTarget } from './export-formats';
import { ReadwiseAccount } from './ReadwiseAccount';
import { SaveFile } from './SaveFile';
import { TemplateEditor } from './TemplateEditor';

interface ExportDialogProps {
  all: readonly MarkedEpisode[];
  /** Some of them, which are offered first. */
  shown: readonly MarkedEpisode[];
  /** What those some are. */
  shownAs?: 'exportShown' | 'exportSelected';
  onClose(): void;
}

/** Takes highlights along: where to, and which of them. */
export function ExportDialog({ all, shown, shownAs = 'exportShown', onClose }: ExportDialogProps) {
  const text = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  const target = useSignal<ExportTarget>('markdown');
  const part = useSignal<'all' | 'shown'>(shown === all ? 'all' : 'shown');
  useEffect(() => dialog.current?.showModal(), []);
  const chosen = part.value === 'all' ? all : shown;
  return (
    <dialog ref={dialog} class="export-dialog" aria-labelledby="export-title" onClose={onClose}>
      <div class="export-head">
        <h2 id="export-title">{text('exportHighlights')}</h2>
        <IconButton icon="close" label={text('close')} onClick={() => dialog.current?.close()} />
      </div>
      <ExportChoices target={target} part={part} all={all} shown={shown} shownAs={shownAs} />
      {target.value === 'markdown' && <TemplateEditor example={chosen[0]} />}
      {target.value === 'account' ? (
        <ReadwiseAccount chosen={chosen} />
      ) : (
        <SaveFile key={target.value} format={target.value} chosen={chosen} />
      )}
    </dialog>
  );
}
