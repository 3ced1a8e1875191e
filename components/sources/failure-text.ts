import type { LoadFailure } from '@/lib/sources/loading';
import type { MessageKey, Translate } from '../services';

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
export function failureText({ candidate, failure }: LoadFailure, text: Translate): string {
  const status = 'status' in failure ? failure.status : undefined;
  return text(reasons[failure.code], hostOf(candidate), status ?? '');
}

/** The host that a candidate is asked from; empty for the page itself. */
export function hostOf(candidate: LoadFailure['candidate']): string {
  return candidate.kind === 'page' ? '' : (URL.parse(candidate.url)?.host ?? '');
}
