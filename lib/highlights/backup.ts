import type { StoredEpisode, StoredShow, StoredTimeMap, StoredTranscript } from './archive';
import type { Highlight } from './types';

/**
 * A backup is a file of JSON Lines (https://jsonlines.org): a head with format and version, a line for each record, an
 * episode before what belongs to it, and an end. So it is written and read piece by piece, and a damaged line costs no
 * other. The version grows when an older reader would misunderstand the file, not when a field is added.
 */
export type BackupRecord =
  | { settings: unknown }
  | { show: StoredShow }
  | { episode: StoredEpisode }
  | { highlight: Highlight }
  | { timeMap: StoredTimeMap }
  | { transcript: StoredTranscript };

export const backupFormat = 'marginear-backup';
export const backupVersion = 1;
