import type { FileCandidate, TrackCandidate } from '@/lib/transcript/candidate';
import type { Timing, Transcript } from '@/lib/transcript/types';
import type { Choice } from './load-choice';

const timings: readonly Timing[] = ['cue', 'interpolated', 'estimated', 'none'];
/** What keeps exact times, best first: VTT names speakers, SRT is always timed, JSON varies. */
const timedTypes = [/vtt/, /srt|subrip/, /json/];

/**
 * Whether a transcript should take the place of the one shown, if any: surer times, the same language as far as that is
 * known, and not a fragment (a cut download) of what the other covers, by time or, where the other's times are
 * guesses, by length.
 */
export function isBetter(next: Transcript, shown: Transcript | undefined): boolean {
  if (!shown) return true;
  if (timings.indexOf(next.timing) >= timings.indexOf(shown.timing)) return false;
  if (!isSameLanguage(next.language, shown.language)) return false;
  const isGuess = shown.timing === 'estimated' || shown.timing === 'none';
  const measure = isGuess ? lengthOf : lastStart;
  return measure(next) >= 0.8 * measure(shown);
}

/** Files in the order to try: the wanted language, captions before prose, timed formats before others. */
export function sortByTrust<File extends TrackCandidate | FileCandidate>(
  files: readonly File[],
  language: string | undefined,
): File[] {
  return files
    .map((file) => ({ file, doubt: doubtsIn(file, language) }))
    .sort((a, b) => a.doubt - b.doubt)
    .map(({ file }) => file);
}

function doubtsIn(file: TrackCandidate | FileCandidate, language: string | undefined): number {
  const foreign = isSameLanguage(file.language, language) ? 0 : 100;
  if (file.kind === 'track') return foreign;
  const format = formatOf(file);
  const prose = format < timedTypes.length && file.rel === 'captions' ? 0 : 10;
  return foreign + prose + format;
}

function formatOf({ type, url }: FileCandidate): number {
  const name = type && !/octet-stream|plain/.test(type) ? type : url.split(/[?#]/)[0]!.slice(-12);
  const rank = timedTypes.findIndex((format) => format.test(name.toLowerCase()));
  return rank < 0 ? timedTypes.length : rank;
}

/**
 * The choices without those that say the same in another format: one of each language and origin, the `chosen`
 * or the first in trust.
 */
export function oneOfEach(choices: readonly Choice[], chosen: Choice | undefined): Choice[] {
  const trusted = [
    ...choices.filter(({ kind }) => kind === 'page'),
    ...sortByTrust(
      choices.filter((choice) => choice.kind !== 'page'),
      undefined,
    ),
  ];
  const best = new Map<string, Choice>();
  for (const choice of [...(chosen ? [chosen] : []), ...trusted]) {
    const from = choice.kind === 'file' ? choice.from : '';
    const sort = `${choice.kind} ${from} ${primary(choice.language ?? '')}`;
    if (!best.has(sort)) best.set(sort, choice);
  }
  return choices.filter((choice) => [...best.values()].includes(choice));
}

/** Compares primary subtags (`en` of `en-US`); an unknown language may be any. */
function isSameLanguage(a: string | undefined, b: string | undefined): boolean {
  return !a || !b || primary(a) === primary(b);
}

function primary(language: string): string {
  return language.trim().toLowerCase().split(/[-_]/)[0]!;
}

function lengthOf({ lines }: Transcript): number {
  return lines.reduce((sum, { text }) => sum + text.length, 0);
}

function lastStart({ lines }: Transcript): number {
  return lines.at(-1)?.start ?? 0;
}
