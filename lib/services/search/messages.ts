import * as v from 'valibot';
import type { IndexState } from '@/components/services';
import type { LibraryFound } from '@/lib/search/library/found';

const questionSchema = v.object({
  id: v.number(),
  query: v.string(),
  episodeIds: v.array(v.string()),
  most: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000)),
});

/** Page to worker: find this; the newest question counts, and is answered again when the index has grown. */
export type QuestionMessage = v.InferOutput<typeof questionSchema>;

/** Worker to page. */
export type AnswerMessage =
  { type: 'state'; state: IndexState } | { type: 'found'; id: number; found: LibraryFound };

export function parseQuestion(message: unknown): QuestionMessage | undefined {
  const parsed = v.safeParse(questionSchema, message);
  return parsed.success ? parsed.output : undefined;
}
