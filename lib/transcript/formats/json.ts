import { findCues } from './json-cues';
import { isItem, own, readLanguage, readWords } from './json-values';
import { linesFromCues } from '../lines/lines-from-cues';
import { salvageJson } from './salvage-json';
import type { Cue } from '../lines/cue';
import type { Parsed, Problem, Word } from '../types';

/**
 * Parses JSON that holds texts with times, whoever wrote it: Podcasting 2.0 (`{segments: [{startTime,
 * endTime, body, speaker}]}`,
 * https://github.com/Podcastindex-org/podcast-namespace/blob/main/transcripts/transcripts.md), Whisper and
 * whisper.cpp, Podlove, Substack, AssemblyAI, Deepgram, YouTube's json3. Times are seconds as number or
 * string, time marks, or milliseconds. Of a text that breaks off, the whole segments are returned.
 */
export function parseJson(text: string): Parsed {
  const { data, truncated } = salvageJson(text.replace(/^\uFEFF/, ''));
  const problems: Problem[] = [];
  if (truncated) problems.push({ code: data === undefined ? 'bad-structure' : 'truncated' });
  const found = findCues(data);
  const cues = fromMilliseconds(withWords(found.cues, data));
  if (cues.length + found.problems.length === 0) problems.push({ code: 'not-a-transcript' });
  const language = isItem(data) ? readLanguage(data) : undefined;
  return linesFromCues(cues, [...problems, ...found.problems], language);
}

/** Whisper's `verbose_json` may list the words of all segments beside them. */
function withWords(cues: Cue[], data: unknown): Cue[] {
  const words = isItem(data) ? readWords(own(data, 'words')) : undefined;
  if (!words || cues.length === 0 || cues.some((cue) => cue.words || !cue.payload.includes(' ')))
    return cues;
  let taken = 0;
  return cues.map((cue, index) => {
    const next = cues[index + 1]?.start ?? Number.POSITIVE_INFINITY;
    const from = taken;
    while (taken < words.length && middle(words[taken]!) < next) taken += 1;
    const said = words.slice(from, taken);
    return said.length > 0 ? { ...cue, words: said } : cue;
  });
}

function middle({ start, end }: Word): number {
  return (start + end) / 2;
}

/** Nobody speaks as slowly as this many characters a second; then the times are milliseconds. */
const slowest = 0.2;

/** AssemblyAI counts whole milliseconds under the names that others use for seconds. */
function fromMilliseconds(cues: Cue[]): Cue[] {
  const times = cues.flatMap(({ start, end }) => (end === undefined ? [start] : [start, end]));
  const last = times.reduce((a, b) => Math.max(a, b), 0);
  const first = times.reduce((a, b) => Math.min(a, b), last);
  const characters = cues.reduce((sum, { payload }) => sum + payload.length, 0);
  const isSlow = last >= 1000 && characters < slowest * (last - first);
  if (!isSlow || !times.every(Number.isInteger)) return cues;
  return cues.map(({ words, ...cue }) => ({
    ...cue,
    start: cue.start / 1000,
    end: cue.end === undefined ? undefined : cue.end / 1000,
    ...(words && {
      words: words.map((word) => ({ ...word, start: word.start / 1000, end: word.end / 1000 })),
    }),
  }));
}
