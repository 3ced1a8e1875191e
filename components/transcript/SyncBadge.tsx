import type { Sync } from '@/lib/timemap/sync-state';
import { formatTimeMark } from '@/lib/transcript/time-mark';
import { useText, type MessageKey, type Translate } from '../services';

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
  /** Forgets what the listener has pinned. */
  onUnpin(): void;
}

/** Which of synced / estimated / inserted audio / not matched holds, and why. */
export function SyncBadge({ sync, onUnpin }: SyncBadgeProps) {
  const text = useText();
  const reason = text(reasons[sync.reason], formatTimeMark(sync.by ?? 0));
  return (
    <details class="sync" data-sync={sync.state}>
      <summary class="sync-badge" title={reason}>
        {nameOf(sync, text)}
      </summary>
      <div class="popover">
        <p>{reason}</p>
        {sync.reason === 'listener' && (
          <button type="button" class="button" onClick={onUnpin}>
            {text('forgetPins')}
          </button>
        )}
      </div>
    </details>
  );
}

function nameOf({ state, within }: Sync, text: Translate): string {
  if (state !== 'estimated' || within === undefined) return text(names[state]);
  return text('estimatedWithin', within < 60 ? `${Math.ceil(within)} s` : formatTimeMark(within));
}
