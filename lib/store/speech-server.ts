import * as v from 'valibot';
import type { Database } from './database';
import { readSecret, watchSecret, writeSecret } from './secrets';

/** The listener's speech server. Kept apart from the other settings, and never part of a backup: the key is secret. */
export interface SpeechServer {
  /** As typed: the base of its interface, e.g. `https://api.openai.com/v1`, or the whole address. */
  address: string;
  /** Empty where the server wants none. */
  key: string;
  model: string;
  /** ISO 639-1; empty to let the server find out. */
  language: string;
  /** What it takes at once. */
  mostMinutes: number;
  /** Millions of bytes. */
  mostMegabytes: number;
}

export const defaultSpeechServer: Readonly<SpeechServer> = {
  address: '',
  key: '',
  model: 'whisper-1',
  language: '',
  // Shorter pieces show their lines sooner and fit what slow servers answer in five minutes, after
  // which Firefox gives up (`network.http.response.timeout`).
  mostMinutes: 5,
  // OpenAI and Groq take 25 MB, form included.
  mostMegabytes: 24,
};

const text = (fallback: string, longest = 500) =>
  v.fallback(v.pipe(v.string(), v.trim(), v.maxLength(longest)), fallback);
const count = (fallback: number, most: number) =>
  v.fallback(v.pipe(v.number(), v.minValue(1), v.maxValue(most)), fallback);

const schema: v.GenericSchema<unknown, SpeechServer> = v.fallback(
  v.object({
    address: text(''),
    key: text('', 5_000),
    model: text(defaultSpeechServer.model),
    language: text('', 20),
    mostMinutes: count(defaultSpeechServer.mostMinutes, 60),
    mostMegabytes: count(defaultSpeechServer.mostMegabytes, 1_000),
  }),
  defaultSpeechServer,
);

const parse = (stored: unknown): SpeechServer => v.parse(schema, stored);

/** Without an address if none is set. */
export async function readSpeechServer(db: Database): Promise<SpeechServer> {
  return parse(await readSecret(db, 'speech'));
}

export async function writeSpeechServer(db: Database, server: SpeechServer): Promise<void> {
  await writeSecret(db, { name: 'speech', value: parse(server) });
}

/** Calls back now and after every change, in whichever page it was made; the answer stops it. */
export function watchSpeechServer(
  db: Database,
  callback: (server: SpeechServer) => void,
): () => void {
  return watchSecret(db, 'speech', (stored) => callback(parse(stored)));
}
