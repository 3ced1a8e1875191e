import { useSignal } from '@preact/signals';
import { useLibrary, type ImportReport } from '../../services';
import { AutomaticBackup } from './AutomaticBackup';
import { FileButton } from '../files/FileButton';
import { ImportResult } from '../files/ImportResult';

/** Everything in one file, now and by itself, and back again. */
export function BackupSetting() {
  const { text, backup, importFile } = useLibrary();
  const report = useSignal<ImportReport | undefined>(undefined);
  const busy = backup.work.value !== undefined;
  return (
    <section class="setting">
      <h2>{text('backup')}</h2>
      <p class="facts">{text('backupReason')}</p>
      <div class="form-row">
        <button type="button" class="button" disabled={busy} onClick={() => void backup.save()}>
          {text('backupSave')}
        </button>
        <FileButton
          label={text('backupRestore')}
          fieldLabel={text('backupFile')}
          accept=".gz,.jsonl,.json,application/gzip,application/json"
          disabled={busy}
          onFile={async (file) => void (report.value = await importFile(file))}
        />
      </div>
      {report.value && (
        <ImportResult report={report.value} onClose={() => (report.value = undefined)} />
      )}
      {backup.place && <AutomaticBackup />}
    </section>
  );
}
