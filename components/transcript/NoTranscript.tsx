import type { LoadFailure } from '@/lib/sources/loading';
import { useEpisode, type MessageKey, type Translate } from '../services';

const reasons: Record<LoadFailure['failure']['code'], MessageKey> = {
  'no-permission': 'failedNoPermission',
  'forbidden-address': 'failedForbiddenAddress',
  http: 'failedHttp',
  network: 'failedNetwork',
  timeout: 'failedTimeout',
  'too-large': 'failedTooLarge',
  'not-a-transcript': 'failedNotATranscript',
  'no-item': 'failedNoItem',
  'no-show': 'failedNoShow',
  cancelled: 'failedCancelled',
};

/** What failed, from where, in words. */
function failureText({ candidate, failure }: LoadFailure, text: Translate): string {
  const status = 'status' in failure ? failure.status : undefined;
  return text(reasons[failure.code], hostOf(candidate), status ?? '');
}

function hostOf(candidate: LoadFailure['candidate']): string {
  return candidate.kind === 'page' ? '' : (URL.parse(candidate.url)?.host ?? '');
}

/** Nothing to read: says why, and what can be done. */
export function NoTranscript({ failures }: { failures: readonly LoadFailure[] }) {
  const { text, retry, openLibrary } = useEpisode();
  const locked = failures.find(({ failure }) => failure.code === 'no-permission');
  const host = locked && hostOf(locked.candidate);
  return (
    <div class="empty" role="status">
      <p class="empty-title">{text(failures.length ? 'transcriptFailed' : 'noTranscript')}</p>
      {failures.length === 0 ? (
        <p>{text('noTranscriptHint')}</p>
      ) : (
        <ul class="failures">
          {failures.map((failure, index) => (
            <li key={index}>{failureText(failure, text)}</li>
          ))}
        </ul>
      )}
      <div class="form-row">
        <button type="button" class="button primary" onClick={retry}>
          {text('retry')}
        </button>
        {host && (
          <button type="button" class="button" onClick={() => openLibrary(`/allow/${host}`)}>
            {text('allowHost', host)}
          </button>
        )}
      </div>
    </div>
  );
}
