import type { ListenFailure, ListenProgress } from '@/lib/timemap/listening';
import { useEpisode, type MessageKey, type Translate } from '../services';

const failures: Record<ListenFailure['failure'], MessageKey | undefined> = {
  unreachable: 'listenUnreachable',
  'too-large': 'listenTooLarge',
  unsupported: 'listenUnsupported',
  'other-audio': 'listenOtherAudio',
  cancelled: undefined,
};

/** Offers to listen to the audio, says how far that is, and why it gave nothing. */
export function Listen() {
  const { sync, text } = useEpisode();
  const { isPossible, state, start, stop } = sync.listening;
  const now = state.value;
  // Once is enough: the same bytes say the same again.
  if (!isPossible.value || sync.known.value.audio) return null;
  const running = now && 'stage' in now ? now : undefined;
  const failed = now && 'failure' in now ? failures[now.failure] : undefined;
  return (
    <div class="listen">
      <p role="status">{running ? progressText(running, text) : failed && text(failed)}</p>
      {running && <progress value={running.share} max={1} aria-label={text('listenNow')} />}
      {!running && <p class="hint">{text('listenReason')}</p>}
      <button type="button" class="button" onClick={running ? stop : start}>
        {text(running ? 'cancel' : 'listenNow')}
      </button>
    </div>
  );
}

function progressText({ stage, share }: ListenProgress, text: Translate): string {
  if (share === undefined) return text(stage === 'fetching' ? 'listenFetching' : 'listenWorking');
  const percent = Math.round(share * 100);
  return text(stage === 'fetching' ? 'listenFetchingShare' : 'listenListening', percent);
}
