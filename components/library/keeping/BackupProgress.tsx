import { useLibrary } from '../../services';

/** How far saving or restoring a backup is, whichever page is open. */
export function BackupProgress() {
  const { text, backup } = useLibrary();
  const work = backup.work.value;
  if (!work) return null;
  const { kind, done, all } = work;
  const label = text(kind === 'saving' ? 'backupSaving' : 'backupRestoring');
  return (
    <div class="backup-progress">
      <span role="status">{label}</span>
      <progress aria-label={label} max={all || undefined} value={all ? done : undefined} />
      <button type="button" class="button" onClick={backup.cancel}>
        {text('cancel')}
      </button>
    </div>
  );
}
