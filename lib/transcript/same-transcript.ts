import type { Line, Transcript } from './types';

/** Whether two transcripts say the same at the same times, of the same source. */
export function sameTranscript(a: Transcript, b: Transcript): boolean {
  return (
    a.timing === b.timing &&
    a.language === b.language &&
    a.duration === b.duration &&
    a.source.kind === b.source.kind &&
    a.source.format === b.source.format &&
    a.source.url === b.source.url &&
    JSON.stringify(a.problems) === JSON.stringify(b.problems) &&
    sameLines(a.lines, b.lines)
  );
}

export function sameLines(a: readonly Line[], b: readonly Line[]): boolean {
  return a === b || (a.length === b.length && a.every((line, at) => sameLine(line, b[at]!)));
}

function sameLine(a: Line, b: Line): boolean {
  return (
    a.start === b.start &&
    a.end === b.end &&
    a.text === b.text &&
    a.speaker === b.speaker &&
    a.sound === b.sound &&
    a.turn === b.turn &&
    JSON.stringify(a.words) === JSON.stringify(b.words)
  );
}
