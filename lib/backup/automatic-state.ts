import * as v from 'valibot';
import { storage } from 'wxt/utils/storage';

/** The backups that are made by themselves. */
export interface AutomaticState {
  place: 'off' | 'folder' | 'downloads';
  /** Name of the folder. */
  folder: string;
  /** When the last one was made, milliseconds since the epoch. */
  last?: number;
  /** What the library was then, see `libraryStamp`; without it a backup is due at once. */
  stamp?: string;
  /**
   * Why the last one could not be made: `lapsed` the browser wants to ask again whether we may write there; `gone` the folder
   * is not there any more; `full` no room; `failed` none of these.
   */
  failure?: 'lapsed' | 'gone' | 'full' | 'failed';
}

const off: AutomaticState = { place: 'off', folder: '' };

const schema: v.GenericSchema<unknown, AutomaticState> = v.fallback(
  v.object({
    place: v.picklist(['off', 'folder', 'downloads']),
    folder: v.string(),
    last: v.optional(v.number()),
    stamp: v.optional(v.string()),
    failure: v.optional(v.picklist(['lapsed', 'gone', 'full', 'failed'])),
  }),
  off,
);

const item = storage.defineItem<unknown>('local:backup');

const parse = (stored: unknown): AutomaticState => v.parse(schema, stored);

export async function readAutomatic(): Promise<AutomaticState> {
  return parse(await item.getValue());
}

export async function writeAutomatic(state: AutomaticState): Promise<void> {
  await item.setValue(state);
}

/** Calls back after every change, in whichever page it was made; the answer stops it. */
export function watchAutomatic(callback: (state: AutomaticState) => void): () => void {
  return item.watch((stored) => callback(parse(stored)));
}
