import { backupFormat, backupVersion, type BackupRecord } from '../backup';

/** The first line of a backup. `exported` is the moment it was begun, ISO 8601; `records` how many will follow. */
export function backupHead(exported: string, records: number): string {
  const head = { format: backupFormat, version: backupVersion, exported, records };
  return `${JSON.stringify(head)}\n`;
}

/** A line for each record. */
export function backupLines(records: readonly BackupRecord[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join('');
}

/** The last line: where it is missing, the file was cut off. */
export const backupEnd = `${JSON.stringify({ end: true })}\n`;
