import { useSignal, type ReadonlySignal } from '@preact/signals';
import type { Sync } from '@/lib/timemap/sync-state';
import { formatLength } from '@/lib/transcript/time-mark';
import { useEpisode } from '../services';
import { AllowHost } from '../shared/AllowHost';
import { IconButton } from '../shared/IconButton';
import { ListenButton } from './ListenButton';
import { listeningText } from './listening-text';

/** Where the audio is longer than its transcript: the offer to listen for what was inserted, and how far that is. */
export function ListenOffer({ sync }: { sync: ReadonlySignal<Sync> }) {
  const { sync: service, text } = useEpisode();
  const { reason, by = 0 } = sync.value;
  const dismissed = useSignal(false);
  const { isPossible, state } = service.listening;
  const isUnclear = reason === 'audio-longer' && !service.known.value.audio;
  const silent = state.value && 'failure' in state.value && state.value.host;
  if (dismissed.value || !isPossible.value || !(isUnclear || state.value)) return null;
  return (
    <div class="notice offer" role="region" aria-label={text('listenNow')}>
      <div class="offer-words">
        <p role="status">
          {listeningText(state.value, text) ?? text('listenOffer', formatLength(by))}
        </p>
        <ListenButton label="listenForIt" />
        {silent && <AllowHost host={silent} />}
      </div>
      <IconButton icon="close" label={text('dismiss')} onClick={() => (dismissed.value = true)} />
    </div>
  );
}
