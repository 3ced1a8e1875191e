import type { AutomaticState } from '@/lib/backup/automatic-state';
import { useLibrary, type MessageKey } from '../../services';
import { formatMoment } from '../../shared/format';

export const backupFailures: Record<NonNullable<AutomaticState['failure']>, MessageKey> = {
  lapsed: 'backupLapsed',
  gone: 'backupGone',
  full: 'backupFull',
  failed: 'backupFailed',
};

/** Backups that are made by themselves: where, when the last one was, and what is wrong with them. */
export function AutomaticBackup() {
  const { text, backup } = useLibrary();
  const { place, folder, last, failure } = backup.automatic.value;
  const toFolder = backup.place === 'folder';
  return (
    <>
      <h3>{text('backupAutomatic')}</h3>
      {place === 'off' ? (
        <p class="facts">{text(toFolder ? 'backupToFolder' : 'backupToDownloads')}</p>
      ) : (
        <p class="facts" role="status">
          {place === 'folder' ? text('backupInFolder', folder) : text('backupInDownloads')}{' '}
          {last === undefined ? text('backupNoneYet') : text('backupLast', formatMoment(last))}
        </p>
      )}
      {failure && (
        <p class="failure" role="alert">
          {text(backupFailures[failure], folder)}
        </p>
      )}
      <div class="form-row">
        {failure === 'lapsed' && (
          <button type="button" class="button primary" onClick={() => void backup.allowAgain()}>
            {text('backupAllowAgain')}
          </button>
        )}
        {(place === 'off' || toFolder) && (
          <button type="button" class="button" onClick={() => void backup.start()}>
            {text(startLabel(place, toFolder))}
          </button>
        )}
        {place !== 'off' && (
          <button type="button" class="button" onClick={() => void backup.stop()}>
            {text('backupStop')}
          </button>
        )}
      </div>
    </>
  );
}

function startLabel(place: AutomaticState['place'], toFolder: boolean): MessageKey {
  if (!toFolder) return 'backupStart';
  return place === 'off' ? 'backupPickFolder' : 'backupOtherFolder';
}
