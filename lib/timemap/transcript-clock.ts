import type { Transcript } from '@/lib/transcript/types';

/** Names a transcript's own clock: two transcripts of one name have the same times, whatever their speakers are called. */
export function clockOf({ source, timing, lines }: Transcript): string {
  const end = lines.at(-1)?.end ?? 0;
  return [source.kind, timing, end.toFixed(1), source.url ?? ''].join(' ');
}

/** Where the audio of a transcript ended, else its last line: transcript time, seconds. */
export function endOf({ duration, lines }: Transcript): number {
  return duration ?? lines.at(-1)?.end ?? 0;
}
