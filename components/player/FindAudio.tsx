import { useEpisode } from '../services';
import { AskDirectory } from '../sources/AskDirectory';
import { failureText } from '../sources/failure-text';

/** Stands where the player would, on a page without media whose audio Apple's directory may lead to. */
export function FindAudio({ onFailure }: { onFailure(text: string): void }) {
  const { text, reading } = useEpisode();
  const { transcript, episode, unasked } = reading.value;
  if (!transcript || episode?.enclosure || !unasked) return null;
  const onAsked = () => {
    const failure = reading.value.failures.at(-1);
    if (failure && !reading.value.episode?.enclosure) onFailure(failureText(failure, text));
  };
  return (
    <section class="player find-audio" aria-label={text('player')}>
      <AskDirectory term={unasked} onAsked={onAsked} />
    </section>
  );
}
