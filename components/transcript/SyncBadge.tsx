import type { Sync } from '@/lib/timemap/sync-state';
import { formatTimeMark } from '@/lib/transcript/time-mark';
import { useText, type MessageKey } from '../services';

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
  'audio-longer': 'reasonAudioLonger',
  'audio-shorter': 'reasonAudioShorter',
  'other-audio': 'reasonOtherAudio',
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
  return (
    <details class="sync" data-sync={sync.state}>
      <summary class="sync-badge">{text(names[sync.state])}</summary>
      <div class="popover">
        <p>{text(reasons[sync.reason], formatTimeMark(sync.by ?? 0))}</p>
        {sync.reason === 'listener' && (
          <button type="button" class="button" onClick={onUnpin}>
            {text('forgetPins')}
          </button>
        )}
      </div>
    </details>
  );
}
