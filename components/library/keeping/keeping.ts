import type { ReadonlySignal } from '@preact/signals';
import type { AutomaticState } from '@/lib/backup/automatic-state';
import type { StorageState } from '@/lib/store/lasting';
import type { Bin } from '@/lib/store/read-bin';

/** Everything in one file. What restores it is `importFile`. */
export interface BackupServices {
  /** What is being done; undefined while nothing is. */
  work: ReadonlySignal<BackupWork | undefined>;
  /** Hands the file to the browser to save. */
  save(): Promise<void>;
  /** Gives up saving or restoring; what was restored by then stays. */
  cancel(): void;
  /** Where it can be done by itself; undefined where this browser has no way to. */
  place: 'folder' | 'downloads' | undefined;
  automatic: ReadonlySignal<AutomaticState>;
  /** Asks for the folder, or for the right to save downloads: only straight from a click, as `allowAgain`. */
  start(): Promise<void>;
  allowAgain(): Promise<void>;
  stop(): Promise<void>;
}

/** Counts of records; `all` is zero while it is not known. */
export interface BackupWork {
  kind: 'saving' | 'restoring';
  done: number;
  all: number;
}

export interface BinServices {
  /** Undefined until the database has answered. */
  content: ReadonlySignal<Bin | undefined>;
  /** Days left of what was deleted at a moment, in milliseconds. */
  daysLeft(deleted: number): number;
  /** Forgets a highlight or an episode for good. */
  forget(id: string): Promise<void>;
  empty(): Promise<void>;
}

export interface StorageServices {
  state: ReadonlySignal<StorageState | undefined>;
  /** Counts again. */
  look(): Promise<void>;
  askToLast(): Promise<void>;
}
