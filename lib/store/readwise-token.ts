import * as v from 'valibot';
import { storage } from 'wxt/utils/storage';

/** Kept apart from the settings, and never part of a backup: it is secret. */
const item = storage.defineItem<unknown>('local:readwise');

/** Readwise's own are 50 letters. */
const schema = v.fallback(v.pipe(v.string(), v.trim(), v.maxLength(500)), '');

/** The listener's access token of Readwise; empty while there is none. */
export async function readReadwiseToken(): Promise<string> {
  return v.parse(schema, await item.getValue());
}

/** Keeps a token; an empty one takes it away. */
export async function writeReadwiseToken(token: string): Promise<void> {
  const kept = v.parse(schema, token);
  await (kept ? item.setValue(kept) : item.removeValue());
}
