import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useText } from '../services';

type Scope = 'episode' | 'show';

interface SpeakerFormProps {
  /** The name that is shown now. */
  speaker: string;
  /** Everyone's names, to choose one that is there. */
  names: readonly string[];
  /** Nothing can be kept for a show that is not known. */
  showKnown: boolean;
  onSave(name: string, scope: Scope): void;
  onCancel(): void;
}

/** A name for a speaker, and where it counts. Escape gives up. */
export function SpeakerForm({ speaker, names, showKnown, onSave, onCancel }: SpeakerFormProps) {
  const text = useText();
  const draft = useSignal(speaker);
  const scope = useSignal<Scope>('episode');
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.select(), []);
  const scopes: readonly Scope[] = showKnown ? ['episode', 'show'] : ['episode'];
  return (
    <form
      class="note-form"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(draft.value.trim(), scope.value);
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') onCancel();
      }}
    >
      <input
        ref={field}
        class="tag-field"
        dir="auto"
        maxLength={60}
        list="speaker-names"
        aria-label={text('speakerName')}
        aria-describedby="speaker-hint"
        value={draft.value}
        onInput={(event) => (draft.value = event.currentTarget.value)}
      />
      <datalist id="speaker-names">
        {names.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </datalist>
      <div class="speaker-scopes" role="radiogroup" aria-label={text('speakerScope')}>
        {scopes.map((name) => (
          <label key={name}>
            <input
              type="radio"
              name="speaker-scope"
              checked={scope.value === name}
              onChange={() => (scope.value = name)}
            />
            {text(name === 'episode' ? 'thisEpisode' : 'thisShow')}
          </label>
        ))}
      </div>
      <p class="hint" id="speaker-hint">
        {text('speakerHint')}
      </p>
      <div class="form-row">
        <button type="submit" class="button primary">
          {text('saveName')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {text('cancel')}
        </button>
      </div>
    </form>
  );
}
