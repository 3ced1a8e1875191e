import * as v from 'valibot';
import type { Word } from '@/lib/transcript/types';
import { languageCode } from './language-code';
import { timeWords, type Segment } from './time-words';

export type Answer =
  | {
      ok: true;
      /** In the audio's time; a text keeps the space before it. */
      words: Word[];
      /** BCP 47, where the server said it. */
      language?: string;
    }
  /** `no-times` text without segments or words; `bad-answer` not what the protocol says. */
  | { ok: false; code: 'no-times' | 'bad-answer' };

const list = v.optional(v.nullable(v.pipe(v.array(v.unknown()), v.maxLength(30_000))));
const answerSchema = v.object({
  text: v.optional(v.string()),
  language: v.optional(v.nullable(v.string())),
  segments: list,
  words: list,
});

const time = v.pipe(v.number(), v.finite(), v.minValue(0));
const segmentSchema = v.object({ start: time, end: time, text: v.string(), words: list });
const wordSchema = v.union([
  v.object({ start: time, end: time, word: v.string() }),
  v.object({ start: time, end: time, text: v.string() }),
]);

/** Seconds above this are nanoseconds, as LocalAI writes them (Go's `time.Duration`): no piece is 11 days long. */
const mostSeconds = 1e6;

/**
 * Reads the `verbose_json` that answers a transcription
 * (https://platform.openai.com/docs/api-reference/audio/verbose-json-object). Segments are wanted; words may stand
 * beside them (OpenAI, Groq, speaches), in them (whisper.cpp) or nowhere (LocalAI, vLLM). Times are moved
 * by the start of the piece and kept in its bounds. Items that are damaged are left out. Never throws.
 */
export function parseAnswer(answer: unknown, piece: { start: number; end: number }): Answer {
  const { success, output } = v.safeParse(answerSchema, answer);
  if (!success) return { ok: false, code: 'bad-answer' };
  const segments = readEach(output.segments, segmentSchema);
  const inside = segments.flatMap(({ words }) => words ?? []);
  const listed = readEach(output.words?.length ? output.words : inside, wordSchema);
  const timed = listed.map((it) => ({ ...it, text: 'word' in it ? it.word : it.text }));
  const spoken = segments.length > 0 ? segments : asSegment(timed);
  if (spoken.length === 0 && output.text?.trim()) return { ok: false, code: 'no-times' };
  if (spoken.length === 0 && output.text === undefined && !output.segments && !output.words) {
    return { ok: false, code: 'bad-answer' };
  }
  const words = inPiece(timeWords(spoken.map(inSeconds), timed.map(inSeconds)), piece);
  const language = output.language ? languageCode(output.language) : undefined;
  return { ok: true, words, ...(language && { language }) };
}

function readEach<T>(
  items: unknown[] | null | undefined,
  schema: v.GenericSchema<unknown, T>,
): T[] {
  return (items ?? []).flatMap((item) => {
    const { success, output } = v.safeParse(schema, item);
    return success ? [output] : [];
  });
}

/** Words alone make one segment; some servers give them bare, some with the space before. */
function asSegment(timed: readonly Segment[]): Segment[] {
  const [first, last] = [timed[0], timed.at(-1)];
  if (!first || !last) return [];
  const separator = timed.some(({ text }) => text.startsWith(' ')) ? '' : ' ';
  const text = timed.map((it) => it.text).join(separator);
  return [{ start: first.start, end: last.end, text }];
}

function inSeconds({ start, end, text }: Segment): Segment {
  return end > mostSeconds ? { start: start / 1e9, end: end / 1e9, text } : { start, end, text };
}

/** In order and within the piece: Whisper sometimes dates the last words behind the end. */
function inPiece(words: readonly Word[], piece: { start: number; end: number }): Word[] {
  let latest = piece.start;
  return words.map(({ start, end, text }) => {
    latest = Math.min(piece.end, Math.max(latest, piece.start + start));
    return { start: latest, end: Math.min(piece.end, Math.max(latest, piece.start + end)), text };
  });
}
