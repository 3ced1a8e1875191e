import { describe, expect, it } from 'vitest';
import type { Translate } from '@/components/services';
import { spanText } from '@/components/sync/MapTimeline';
import { timelineOf } from '@/components/sync/timeline';
import type { Piece } from '@/lib/timemap/pieces';
import { createTimeMap } from '@/lib/timemap/time-map';
import { somePiece } from '@/tests/support/pieces';
import messages from '@/public/_locales/en/messages.json';

const text: Translate = (key, ...parts) =>
  messages[key].message.replaceAll(/\$(\d)/g, (_, place) => String(parts[place - 1]));

const wordsOf = (...pieces: Piece[]) =>
  timelineOf(createTimeMap(pieces)).map((span) => [
    span.start,
    Math.round(span.end),
    spanText(span, text),
  ]);

describe('the map in words', () => {
  it('tells pieces, what was inserted between them, and what was cut', () => {
    const words = wordsOf(
      somePiece(0, 100, 0, { evidence: ['length'] }),
      somePiece(100, 300, 41.9, { evidence: ['chapters', 'pauses'] }),
      somePiece(320, 400, 21.9, { evidence: ['listener'], confidence: 0.5 }),
    );
    expect(words).toEqual([
      [0, 100, 'Times as in the transcript · by length'],
      [100, 142, 'Inserted audio, 0:42'],
      [141.9, 342, 'Lines come 0:42 later · by chapters · by pauses in speech'],
      [341.9, 342, '0:20 of the transcript left out'],
      [341.9, 422, 'Lines come 0:22 later · you said so · not certain'],
    ]);
  });

  it('joins neighbours that say the same', () => {
    const words = wordsOf(
      somePiece(0, 100, -5),
      somePiece(100, 300, -5.1),
      somePiece(300, 400, -5),
    );
    expect(words).toEqual([[-5, 395, 'Lines come 0:05 earlier · by pauses in speech']]);
  });

  it('says where times are spread, and leaves out insertions it is not sure of', () => {
    const spread = somePiece(0, 100, 0, {
      playbackEnd: 120,
      confidence: 0.4,
      evidence: ['listener'],
    });
    expect(wordsOf(spread, somePiece(100, 200, 60))).toEqual([
      [0, 120, 'Lines spread between what you said · you said so · not certain'],
      [160, 260, 'Lines come 1:00 later · by pauses in speech'],
    ]);
  });
});
