/** What tests and benches do to the store inside a page of the extension, see `bundleForPage`. */
export { restoreBackup } from '@/lib/backup/restore-backup';
export { writeBackup } from '@/lib/backup/write-backup';
export { exportJson } from '@/lib/highlights/export/json';
export { readBackup } from '@/lib/store/backup';
export { createDatabase } from '@/lib/store/database';
export { rememberEpisode } from '@/lib/store/episodes';
export { addHighlight, editHighlight } from '@/lib/store/highlights';
