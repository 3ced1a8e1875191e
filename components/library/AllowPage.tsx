import { useSignal } from '@preact/signals';
import { useLibrary } from '../services';

/** Asks for the right to read one host: the sidebar's frame cannot ask itself in Firefox. */
export function AllowPage({ host }: { host: string }) {
  const { text, allowHost } = useLibrary();
  const answer = useSignal<'none' | 'allowed' | 'refused'>('none');
  return (
    <section class="allow">
      <h1>{text('allowReading', host)}</h1>
      <p>{text('allowReason', host)}</p>
      {answer.value !== 'allowed' && (
        <button
          type="button"
          class="button primary"
          // The browser asks only while the click is being handled: nothing may be awaited before.
          onClick={() =>
            void allowHost(host).then((allowed) => (answer.value = allowed ? 'allowed' : 'refused'))
          }
        >
          {text('allowHost', host)}
        </button>
      )}
      <p role="status">
        {answer.value === 'allowed' && text('allowed')}
        {answer.value === 'refused' && text('notAllowed', host)}
      </p>
    </section>
  );
}
