import { useSignal } from '@preact/signals';
import type { TargetedSubmitEvent } from 'preact';
import { useEffect } from 'preact/hooks';
import type { MarkedEpisode } from '@/lib/highlights/export/marked-episode';
import { useLibrary } from '../../services';
import { readwiseText } from './readwise-text';

interface ReadwiseAccountProps {
  /** What may be sent. */
  chosen: readonly MarkedEpisode[];
}

/** Sends what is new to the listener's Readwise account. */
export function ReadwiseAccount({ chosen }: ReadwiseAccountProps) {
  const { text, readwise } = useLibrary();
  const count = useSignal<number | undefined>(undefined);
  const token = readwise.token.value;
  const state = readwise.state.value;
  const { status, sent, total } = state;
  useEffect(() => {
    let left = false;
    void readwise.countNew(chosen).then((fresh) => {
      if (!left) count.value = fresh;
    });
    return () => (left = true);
  }, [chosen, status, token]);

  const onSubmit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget).get('token');
    void readwise.send(String(given ?? token).trim(), chosen);
  };
  const sending = status === 'sending';
  return (
    <form class="readwise" onSubmit={onSubmit}>
      {token === '' ? (
        <TokenField />
      ) : (
        <p class="hint">
          {text('readwiseTokenKept')}{' '}
          <button type="button" class="link" disabled={sending} onClick={readwise.forget}>
            {text('readwiseForget')}
          </button>
        </p>
      )}
      {sending && (
        <progress aria-label={text('readwiseProgress')} value={sent} max={Math.max(1, total)} />
      )}
      <div class="form-row export-foot">
        {sending ? (
          <button type="button" class="button" onClick={readwise.cancel}>
            {text('cancel')}
          </button>
        ) : (
          <button type="submit" class="button primary" disabled={count.value === 0}>
            {count.value === undefined
              ? text('readwiseSend')
              : text('readwiseSendNew', count.value)}
          </button>
        )}
        <span class="hint" role="status">
          {readwiseText(state, text)}
        </span>
      </div>
    </form>
  );
}

function TokenField() {
  const { text } = useLibrary();
  return (
    <>
      <label class="field">
        {text('readwiseToken')}
        <input name="token" type="password" autoComplete="off" spellcheck={false} required />
      </label>
      <p class="hint">
        {text('readwiseTokenHint')}{' '}
        <a href="https://readwise.io/access_token" target="_blank" rel="noreferrer">
          readwise.io/access_token
        </a>
      </p>
    </>
  );
}
