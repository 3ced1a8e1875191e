import { useLibrary } from '../../services';
import { backupFailures } from './AutomaticBackup';

/** Says on every page that automatic backups have come to a halt: else that would show when one is needed. */
export function BackupNotice() {
  const { text, backup } = useLibrary();
  const { failure, folder } = backup.automatic.value;
  if (!failure) return null;
  return (
    <div class="notice" role="alert">
      <p>
        {text(backupFailures[failure], folder)} <a href="#/settings">{text('settings')}</a>
      </p>
    </div>
  );
}
