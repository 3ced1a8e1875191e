import { useSignal } from '@preact/signals';
import { useLibrary, type MessageKey } from '../../services';
import { closeOnEscape } from '../../shared/close-on-escape';
import { OpenFile } from '../../sources/OpenFile';
import { answers } from '../../sources/use-brought-file';
import type { ToastMessage } from '../../shared/Toast';

/** In the list of episodes, the choice of one that is not there yet. */
const other = 'other';

/** Adds a transcript from a file to an episode of the library, or to one that is known by its page's address. */
export function AddTranscript({ show }: { show(message: ToastMessage): void }) {
  const { text, kept, addTranscript } = useLibrary();
  const chosen = useSignal<string | undefined>(undefined);
  const page = useSignal('');
  const episodes = kept.value?.episodes ?? [];
  const id = chosen.value ?? episodes[0]?.id ?? other;
  const add = async (file: Blob) => {
    const answer = await addTranscript(file, id === other ? { page: page.value } : { id });
    if (answer) show({ text: text(answer === 'bad-address' ? 'pageAddressWrong' : added[answer]) });
  };
  return (
    <details class="add-transcript" onKeyDown={closeOnEscape}>
      <summary class="button">{text('addTranscript')}</summary>
      <div class="form">
        <label class="field">
          {text('forEpisode')}
          <select value={id} onChange={(event) => (chosen.value = event.currentTarget.value)}>
            {episodes.map((episode) => (
              <option key={episode.id} value={episode.id}>
                {[episode.show, episode.title ?? episode.page].filter(Boolean).join(' · ')}
              </option>
            ))}
            <option value={other}>{text('anotherEpisode')}</option>
          </select>
        </label>
        {id === other && (
          <label class="field">
            {text('pageAddress')}
            <input
              type="url"
              dir="ltr"
              value={page.value}
              placeholder="https://"
              onInput={(event) => (page.value = event.currentTarget.value)}
            />
          </label>
        )}
        <OpenFile open={(file) => void add(file)} />
      </div>
    </details>
  );
}

const added: Record<keyof typeof answers, MessageKey> = { ...answers, shown: 'transcriptAdded' };
