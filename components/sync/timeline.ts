import type { EvidenceKind } from '@/lib/timemap/evidence';
import { isSureInsertion, isSurePiece } from '@/lib/timemap/sync-state';
import type { TimeMap } from '@/lib/timemap/time-map';

/** A part of the audio as the map has it. Playback time, seconds. */
export interface Span {
  kind: 'piece' | 'insertion' | 'cut';
  start: number;
  end: number;
  isSure: boolean;
  /** Of a piece: playback minus transcript time; undefined where its times are spread. Of a cut: its length. Seconds. */
  by?: number;
  evidence: readonly EvidenceKind[];
}

/** Shifts nearer than this look the same. Seconds. */
const sameShift = 0.5;

/** The map in the order of the audio; neighbouring pieces that say the same are one. */
export function timelineOf(map: TimeMap): Span[] {
  const pieces = map.pieces.map((piece): Span => {
    const { start, end, playbackStart, playbackEnd, evidence } = piece;
    const isShifted = Math.abs(playbackEnd - playbackStart - (end - start)) < sameShift;
    const by = isShifted ? playbackStart - start : undefined;
    return {
      kind: 'piece',
      start: playbackStart,
      end: playbackEnd,
      isSure: isSurePiece(piece),
      by,
      evidence,
    };
  });
  const insertions = map.insertions.filter(isSureInsertion).map(({ start, end }): Span => {
    return { kind: 'insertion', start, end, isSure: true, by: end - start, evidence: [] };
  });
  const cuts = map.cuts.map(({ start, end }): Span => {
    const at = map.toPlayback(start);
    return { kind: 'cut', start: at, end: at, isSure: true, by: end - start, evidence: [] };
  });
  const spans = [...pieces, ...insertions, ...cuts].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  );
  return spans.reduce<Span[]>((joined, span) => {
    const last = joined.at(-1);
    if (last && saysTheSame(last, span))
      return [...joined.slice(0, -1), { ...last, end: span.end }];
    return [...joined, span];
  }, []);
}

function saysTheSame(a: Span, b: Span): boolean {
  const shift = Math.abs((a.by ?? 0) - (b.by ?? 0));
  return (
    a.kind === 'piece' &&
    b.kind === 'piece' &&
    shift < sameShift &&
    a.isSure === b.isSure &&
    (a.by === undefined) === (b.by === undefined) &&
    a.evidence.join() === b.evidence.join()
  );
}
