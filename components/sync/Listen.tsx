import { useEpisode } from '../services';
import { ListenButton } from './ListenButton';
import { listeningText } from './listening-text';

/** Offers to listen to the audio, says how far that is, and why it gave nothing. */
export function Listen() {
  const { sync, text } = useEpisode();
  const { isPossible, state } = sync.listening;
  const now = state.value;
  // Once is enough: the same bytes say the same again.
  if (!isPossible.value || sync.known.value.audio) return null;
  const said = listeningText(now, text);
  return (
    <div class="listen">
      {said && <p>{said}</p>}
      {now && 'stage' in now ? (
        <progress value={now.share} max={1} aria-label={text('listenNow')} />
      ) : (
        <p class="hint">{text('listenReason')}</p>
      )}
      <ListenButton label="listenNow" />
    </div>
  );
}
