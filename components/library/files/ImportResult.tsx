import type { ImportProblem } from '@/lib/highlights/import/archive-json';
import { useText, type ImportReport, type MessageKey, type Translate } from '../../services';
import { IconButton } from '../../shared/IconButton';

const sentences: Record<ImportProblem['code'], MessageKey> = {
  'not-json': 'importNotJson',
  'not-marginear': 'importNotMarginear',
  'newer-version': 'importNewerVersion',
  damaged: 'importDamaged',
  'unknown-episode': 'importUnknownEpisode',
  unreadable: 'importUnreadable',
  'cut-off': 'importCutOff',
};

/** Of these nothing was taken. */
const refusals: readonly ImportProblem['code'][] = ['not-json', 'not-marginear', 'newer-version'];

/** A damaged file may have millions. */
const mostShown = 100;

interface ImportResultProps {
  report: ImportReport;
  onClose(): void;
}

/** What an import brought, and what of the file was left out. */
export function ImportResult({ report, onClose }: ImportResultProps) {
  const text = useText();
  const { added, updated, unchanged, problems } = report;
  const refused = problems.find(({ code }) => refusals.includes(code));
  return (
    <section class="import-result">
      <div role="status">
        <p>
          {refused ? problemText(refused, text) : text('importCounts', added, updated, unchanged)}
        </p>
        {!refused && problems.length > 0 && (
          <details>
            <summary>{text('importSkipped', problems.length)}</summary>
            <ul>
              {problems.slice(0, mostShown).map((problem, index) => (
                <li key={index}>{problemText(problem, text)}</li>
              ))}
            </ul>
          </details>
        )}
      </div>
      <IconButton icon="close" label={text('dismiss')} onClick={onClose} />
    </section>
  );
}

function problemText({ code, list, at, field }: ImportProblem, text: Translate): string {
  const place = [list, at, field].filter((part) => part !== undefined).join(' · ');
  return text(sentences[code], place);
}
