import type { Episode } from '@/lib/feed/episode';
import type { FetchText } from '@/lib/messaging/fetch-text';
import type { Candidate, FeedCandidate, PageCandidate } from '@/lib/transcript/candidate';
import { linesFromBlocks } from '@/lib/transcript/lines/lines-from-blocks';
import { readHead } from '@/lib/transcript/formats/read-head';
import { readTranscript } from '@/lib/transcript/formats/read-transcript';
import type { Parsed, Transcript } from '@/lib/transcript/types';
import type { LoadFailure } from './loading';

/** A transcript that the listener may choose: one that needs no feed to be found. */
export type Choice = Exclude<Candidate, FeedCandidate>;

/** Hears of what a transcript begins with, and resolves when the rest may be read. */
export type OnHead = (head: Parsed) => Promise<void>;

/** Reads what stands in the page. */
export function readPage(
  candidate: PageCandidate,
  { duration, page }: Episode,
): Transcript | LoadFailure {
  const { blocks, language, shape } = candidate;
  const parsed = linesFromBlocks(blocks, { duration, language });
  return orFailure(candidate, { ...parsed, source: { kind: 'page', format: shape, url: page } });
}

/**
 * Fetches and reads one transcript; `onHead` has what a long one begins with, and the rest is read when that resolves.
 * Never throws.
 */
export async function loadChoice(
  choice: Choice,
  episode: Episode,
  fetchText: FetchText,
  signal?: AbortSignal,
  onHead?: OnHead,
): Promise<Transcript | LoadFailure> {
  if (choice.kind === 'page') return readPage(choice, episode);
  let shown: Promise<void> | undefined;
  const answer = await fetchText(choice.url, {
    signal,
    onHead(text) {
      const head = readHead(text);
      shown = head && onHead?.(head);
    },
  });
  if (!answer.ok) return { candidate: choice, failure: answer };
  const { text, type, url } = answer;
  await shown;
  const { format, ...parsed } = readTranscript(text, { type, url, duration: episode.duration });
  const kind = choice.kind === 'track' ? 'track' : (choice.from ?? 'feed');
  const language = parsed.language ?? choice.language;
  return orFailure(choice, { ...parsed, language, source: { kind, format, url } });
}

function orFailure(candidate: Choice, transcript: Transcript): Transcript | LoadFailure {
  if (transcript.lines.length > 0) return transcript;
  return { candidate, failure: { code: 'not-a-transcript' } };
}
