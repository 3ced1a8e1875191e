import type { SpeechFailure } from '@/lib/speech/speech-failure';
import type { MessageKey, Translate } from '../services';
import { formatBytes } from './format';

const sentences: Record<SpeechFailure['code'], MessageKey> = {
  unauthorized: 'speechUnauthorized',
  'not-found': 'speechNotFound',
  'too-large': 'speechTooLarge',
  refused: 'speechRefused',
  busy: 'speechBusy',
  server: 'speechServerError',
  network: 'speechNetwork',
  'no-times': 'speechNoTimes',
  'bad-answer': 'speechBadAnswer',
  'no-audio': 'speechNoAudio',
  'not-audio': 'speechNotAudio',
  'cannot-cut': 'speechCannotCut',
};

/** Why it failed, in words, with what the server itself said; `mostMegabytes` is what it takes at once. */
export function speechFailureText(
  { code, host, status, detail }: SpeechFailure,
  text: Translate,
  mostMegabytes: number,
): string {
  const name = code === 'no-audio' && status !== undefined ? 'failedHttp' : sentences[code];
  const sentence = text(name, host, status ?? '', formatBytes(mostMegabytes * 1e6, 0));
  return detail ? `${sentence} ${text('speechSaid', detail)}` : sentence;
}
