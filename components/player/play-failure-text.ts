import type { PlayFailure } from '@/lib/player/play-failure';
import type { MessageKey, Translate } from '../services';

const sentences: Record<PlayFailure['code'], MessageKey> = {
  offline: 'playFailedOffline',
  http: 'playFailedHttp',
  format: 'playFailedFormat',
  'no-answer': 'playFailedNoAnswer',
  unplayable: 'playFailedUnplayable',
};

/** Why a file could not be played, in words. */
export function playFailureText({ code, host, status }: PlayFailure, text: Translate): string {
  return text(sentences[code], host, status ?? '');
}
