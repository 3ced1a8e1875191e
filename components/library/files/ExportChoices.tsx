import type { Signal } from '@preact/signals';
import type { MarkedEpisode } from '@/lib/highlights/export/marked-episode';
import { useText } from '../../services';
import { exportTargets, type ExportTarget } from './export-formats';

interface ExportChoicesProps {
  target: Signal<ExportTarget>;
  part: Signal<'all' | 'shown'>;
  all: readonly MarkedEpisode[];
  shown: readonly MarkedEpisode[];
  shownAs: 'exportShown' | 'exportSelected';
}

export function ExportChoices({ target, part, all, shown, shownAs }: ExportChoicesProps) {
  const text = useText();
  const targets = Object.entries(exportTargets) as [
    ExportTarget,
    (typeof exportTargets)[ExportTarget],
  ][];
  return (
    <>
      <fieldset class="export-formats">
        <legend>{text('format')}</legend>
        {targets.map(([name, [label, hint]]) => (
          <label key={name} class="choice">
            <input
              type="radio"
              name="format"
              checked={target.value === name}
              onChange={() => (target.value = name)}
            />
            <span>
              {text(label)}
              <span class="hint">{text(hint)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {shown !== all && target.value !== 'json' && (
        <fieldset class="export-part">
          <legend>{text('highlights')}</legend>
          {(['shown', 'all'] as const).map((name) => (
            <label key={name} class="choice">
              <input
                type="radio"
                name="part"
                checked={part.value === name}
                onChange={() => (part.value = name)}
              />
              {name === 'all' ? text('exportAll', count(all)) : text(shownAs, count(shown))}
            </label>
          ))}
        </fieldset>
      )}
    </>
  );
}

function count(episodes: readonly MarkedEpisode[]): number {
  return episodes.reduce((sum, { highlights }) => sum + highlights.length, 0);
}
