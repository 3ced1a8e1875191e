import * as v from 'valibot';
import type { Database } from './database';
import { readSecret, writeSecret } from './secrets';

/** Readwise's own are 50 letters. */
const schema = v.fallback(v.pipe(v.string(), v.trim(), v.maxLength(500)), '');

/** The listener's access token of Readwise; empty while there is none. */
export async function readReadwiseToken(db: Database): Promise<string> {
  return v.parse(schema, await readSecret(db, 'readwise'));
}

/** Keeps a token; an empty one takes it away. */
export async function writeReadwiseToken(db: Database, token: string): Promise<void> {
  await writeSecret(db, { name: 'readwise', value: v.parse(schema, token) || undefined });
}
