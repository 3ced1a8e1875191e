import type { Sync } from '@/lib/timemap/sync-state';
import type { TimeMap } from '@/lib/timemap/time-map';
import { formatLength } from '@/lib/transcript/time-mark';
import { useEpisode, type MessageKey, type Translate } from '../services';
import { formatSeconds } from '../shared/format';
import { closeOnEscape } from '../shared/close-on-escape';
import { Listen } from './Listen';
import { MapTimeline } from './MapTimeline';

const names: Record<Sync['state'], MessageKey> = {
  synced: 'syncSynced',
  estimated: 'syncEstimated',
  inserted: 'syncInserted',
  unmatched: 'syncUnmatched',
};

const reasons: Record<Sync['reason'], MessageKey> = {
  'cue-times': 'reasonCueTimes',
  'spread-times': 'reasonSpreadTimes',
  listener: 'reasonListener',
  chapters: 'reasonChapters',
  audio: 'reasonAudio',
  unsure: 'reasonUnsure',
  inserted: 'reasonInserted',
  'audio-longer': 'reasonAudioLonger',
  'audio-shorter': 'reasonAudioShorter',
  'other-audio': 'reasonOtherAudio',
  'other-words': 'reasonOtherWords',
  'no-times': 'reasonNoTimes',
  'no-media': 'reasonNoMedia',
};

interface SyncBadgeProps {
  sync: Sync;
  map: TimeMap;
}

/** Which of synced / estimated / inserted audio / not matched holds, and why. */
export function SyncBadge({ sync, map }: SyncBadgeProps) {
  const { sync: service, text } = useEpisode();
  const { duration, pins, chapters, audio } = service.known.value;
  const isLearnt = pins.length + chapters.length > 0 || audio;
  const reason = text(reasons[sync.reason], formatLength(sync.by ?? 0));
  return (
    <details class="sync" data-sync={sync.state} onKeyDown={closeOnEscape}>
      <summary class="sync-badge" title={reason}>
        {nameOf(sync, text)}
      </summary>
      <div class="popover">
        <p>{reason}</p>
        {duration !== undefined && sync.state !== 'unmatched' && (
          <MapTimeline map={map} pins={pins} duration={duration} />
        )}
        <Listen />
        {isLearnt && (
          <button type="button" class="button" onClick={service.forget}>
            {text('forgetPins')}
          </button>
        )}
      </div>
    </details>
  );
}

function nameOf({ state, within }: Sync, text: Translate): string {
  if (state !== 'estimated' || within === undefined) return text(names[state]);
  return text(
    'estimatedWithin',
    within < 60 ? formatSeconds(Math.ceil(within)) : formatLength(within),
  );
}
