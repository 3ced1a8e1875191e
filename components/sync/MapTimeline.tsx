import type { EvidenceKind } from '@/lib/timemap/evidence';
import type { Pin } from '@/lib/timemap/pins';
import type { TimeMap } from '@/lib/timemap/time-map';
import { formatLength } from '@/lib/transcript/time-mark';
import { shareOf } from '../player/progress';
import { useText, type MessageKey, type Translate } from '../services';
import { TimeMark } from '../shared/TimeMark';
import { timelineOf, type Span } from './timeline';

const kinds: Record<EvidenceKind, MessageKey> = {
  length: 'evidenceLength',
  listener: 'evidenceListener',
  chapters: 'evidenceChapters',
  seams: 'evidenceSeams',
  pauses: 'evidencePauses',
};

interface MapTimelineProps {
  map: TimeMap;
  pins: readonly Pin[];
  /** Of the audio, seconds. */
  duration: number;
}

/** The map as a bar over the whole audio, and below it the same in words. */
export function MapTimeline({ map, pins, duration }: MapTimelineProps) {
  const text = useText();
  const spans = timelineOf(map);
  const percent = (time: number) => `${shareOf(time, duration) * 100}%`;
  return (
    <section class="map" aria-label={text('mapTitle')}>
      <div class="map-bar" dir="ltr" aria-hidden="true">
        {spans.map(({ kind, start, end, isSure }) => (
          <span
            key={`${kind} ${start}`}
            class={`map-${kind}`}
            data-sure={isSure}
            style={{
              insetInlineStart: percent(start),
              width: `${shareOf(end - start, duration) * 100}%`,
            }}
          />
        ))}
        {pins.map(({ playback }) => (
          <span key={playback} class="map-pin" style={{ insetInlineStart: percent(playback) }} />
        ))}
      </div>
      <ol class="map-spans">
        {spans.map((span) => (
          <li key={`${span.kind} ${span.start}`} class="map-span" data-kind={span.kind}>
            <span class="map-time">
              <TimeMark seconds={span.start} />
            </span>
            <span>{spanText(span, text)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What holds in a part of the audio, and what speaks for it. */
export function spanText(span: Span, text: Translate): string {
  const reasons = span.evidence.map((kind) => text(kinds[kind]));
  if (!span.isSure) reasons.push(text('mapUnsure'));
  return [shiftText(span, text), ...reasons].join(' · ');
}

function shiftText({ kind, by }: Span, text: Translate): string {
  if (by === undefined) return text('mapSpread');
  const length = formatLength(Math.abs(by));
  if (kind === 'insertion') return text('insertedAudio', length);
  if (kind === 'cut') return text('mapCut', length);
  if (Math.abs(by) < 0.5) return text('mapSame');
  return text(by > 0 ? 'mapLater' : 'mapEarlier', length);
}
