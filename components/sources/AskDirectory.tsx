import { useSignal } from '@preact/signals';
import { useEpisode } from '../services';

/** Offers to search Apple's directory for the show's feed; says what that sends before it is sent. */
export function AskDirectory({ term, onAsked }: { term: string; onAsked?(): void }) {
  const { text, askDirectory, changeSettings } = useEpisode();
  const always = useSignal(false);
  const ask = () => {
    if (always.value) changeSettings({ askDirectory: true });
    void askDirectory().then(onAsked);
  };
  return (
    <section class="ask-directory">
      <p>{text('askDirectorySends', term)}</p>
      <label class="check">
        <input
          type="checkbox"
          checked={always.value}
          onChange={(event) => (always.value = event.currentTarget.checked)}
        />
        {text('askDirectoryAlways')}
      </label>
      <button type="button" class="button" onClick={ask}>
        {text('askDirectory')}
      </button>
    </section>
  );
}
