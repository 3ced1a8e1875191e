/** Of the backups that are made by themselves, so many are kept. */
const backupsKept = 5;

/** Sorted by name they are sorted by age. */
export const backupPattern = String.raw`marginear-backup-\d{4}-\d\d-\d\d-\d{6}\.jsonl\.gz$`;

/** The moment in it is UTC, so that no two hours of a year have the same name. */
export function backupName(moment: Date): string {
  const [day, time] = moment.toISOString().split('T') as [string, string];
  return `marginear-backup-${day}-${time.slice(0, 8).replaceAll(':', '')}.jsonl.gz`;
}

/** Those of the names that are backups and not among the latest. */
export function outdatedBackups(names: readonly string[]): string[] {
  const ours = names.filter((name) => new RegExp(`^${backupPattern}`).test(name));
  return ours.sort().slice(0, -backupsKept);
}
