import type { Database } from './database';

/** That a highlight was sent to Readwise. In no backup: it is about an account, not about the listener's words. */
export interface SentHighlight {
  /** The highlight's. */
  id: string;
  /** Name of what was sent of it, see `stableId`. */
  content: string;
}

/** What was sent of each highlight, by its id. */
export async function readSent(db: Database): Promise<Map<string, string>> {
  const sent = await db.sent.toArray();
  return new Map(sent.map(({ id, content }) => [id, content]));
}

/** Notes that these have arrived. */
export async function noteSent(db: Database, sent: readonly SentHighlight[]): Promise<void> {
  await db.sent.bulkPut([...sent]);
}

/** Another account has none of them. */
export async function forgetSent(db: Database): Promise<void> {
  await db.sent.clear();
}
