import { useEffect } from 'preact/hooks';
import { useLibrary } from '../../services';
import { formatBytes } from '../../shared/format';

/** How much is stored, and whether the browser may clear it away. */
export function StorageSetting() {
  const { text, storage } = useLibrary();
  useEffect(() => void storage.look(), []);
  const state = storage.state.value;
  if (!state) return null;
  return (
    <section class="setting">
      <h2>{text('storage')}</h2>
      <p class="facts">{text('storageUsed', formatBytes(state.used))}</p>
      <p class="facts" role="status">
        {text(state.lasting ? 'storageLasts' : 'storageMayGo')}
      </p>
      {!state.lasting && (
        <button type="button" class="button" onClick={() => void storage.askToLast()}>
          {text('storageAsk')}
        </button>
      )}
    </section>
  );
}
