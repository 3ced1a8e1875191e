import { useEpisode, type MessageKey } from '../services';

/** Begins to listen to the audio, or ends it. */
export function ListenButton({ label }: { label: MessageKey }) {
  const { sync, text } = useEpisode();
  const { state, start, stop } = sync.listening;
  const isRunning = state.value !== undefined && 'stage' in state.value;
  return (
    <button type="button" class="button" onClick={isRunning ? stop : start}>
      {text(isRunning ? 'cancel' : label)}
    </button>
  );
}
