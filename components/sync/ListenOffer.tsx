import { useSignal, type ReadonlySignal } from '@preact/signals';
import type { Sync } from '@/lib/timemap/sync-state';
import { formatLength } from '@/lib/transcript/time-mark';
import { allowFragment } from '../library/route';
import { useEpisode } from '../services';
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
  if (dismissed.value || !isPossible.value || !(isUnclear || state.value)) return null;
  return (
    <div class="notice offer" role="region" aria-label={text('listenNow')}>
      <div class="offer-words">
        <p role="status">
          {listeningText(state.value, text) ?? text('listenOffer', formatLength(by))}
        </p>
        <ListenButton label="listenForIt" />
        <AllowAudio />
      </div>
      <IconButton icon="close" label={text('dismiss')} onClick={() => (dismissed.value = true)} />
    </div>
  );
}

/** Where the audio was refused: the way to let its host be read. */
function AllowAudio() {
  const { openLibrary, reading, sync, text } = useEpisode();
  const failed = sync.listening.state.value;
  const { enclosure = '' } = reading.value.episode ?? {};
  const host = URL.canParse(enclosure) && new URL(enclosure).host;
  if (!host || !failed || !('failure' in failed) || failed.failure !== 'unreachable') return null;
  return (
    <button
      type="button"
      class="button"
      onClick={() => openLibrary(allowFragment({ reads: [host] }))}
    >
      {text('allowHost', host)}
    </button>
  );
}
