import type { Transcription } from '@/lib/store/transcriptions';
import type { Transcript } from '@/lib/transcript/types';
import { joinPieces, type HeardPiece } from './join-pieces';
import { linesFromWords } from './lines-from-words';

/** How many pieces are done; they are sent in order. */
export function countDone({ pieces }: Transcription): number {
  const next = pieces.findIndex(({ words }) => !words);
  return next < 0 ? pieces.length : next;
}

/** The transcript of the pieces that are done. */
export function transcriptSoFar(transcription: Transcription): Transcript {
  const { pieces, language } = transcription;
  const done = pieces
    .slice(0, countDone(transcription))
    .map((piece): HeardPiece => ({ ...piece, words: piece.words ?? [] }));
  const duration = pieces.at(-1)?.end;
  return {
    lines: linesFromWords(joinPieces(done), language),
    problems: [],
    timing: 'cue',
    source: { kind: 'speech', format: 'verbose_json' },
    ...(language && { language }),
    ...(Number.isFinite(duration) && { duration }),
  };
}
