import { useLibrary } from '../../services';

/** Says what of the transcripts cannot be found yet, and why. */
export function IndexNotice() {
  const { text, search } = useLibrary();
  const state = search.state.value;
  if (!state) return null;
  const { ready, total, mended, failure } = state;
  if (failure) return <p class="index-notice">{text('indexFailed')}</p>;
  if (ready >= total && !mended) return null;
  return (
    <div class="index-notice">
      {mended && <p>{text('indexMended')}</p>}
      {ready < total && (
        <label>
          <span>{text('indexGrowing', ready, total)}</span>
          <progress value={ready} max={total} />
        </label>
      )}
    </div>
  );
}
