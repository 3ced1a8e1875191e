import type { MessageKey, Translate } from '../../services';
import { spokenTime } from '../../shared/spoken-time';
import type { ReadwiseFailure, ReadwiseState } from './readwise';

const sentences: Record<ReadwiseFailure['code'], MessageKey> = {
  unauthorized: 'readwiseUnauthorized',
  refused: 'readwiseRefused',
  busy: 'readwiseBusy',
  server: 'readwiseServerError',
  network: 'readwiseNetwork',
  'not-allowed': 'readwiseNotAllowed',
};

/** How far it is, or how it ended, in words; empty before the first sending. */
export function readwiseText(state: ReadwiseState, text: Translate): string {
  const { status, sent, total, refused, waiting, failure } = state;
  const skipped = refused > 0 ? ` ${text('readwiseSkipped', refused)}` : '';
  switch (status) {
    case 'idle':
      return '';
    case 'sending':
      return waiting === undefined
        ? text('readwiseSending', sent, total)
        : text('readwiseWaiting', sent, total, spokenTime(Math.ceil(waiting)));
    case 'done':
      return text(total === 0 ? 'readwiseNothingNew' : 'readwiseDone', sent) + skipped;
    case 'cancelled':
      return text('readwiseCancelled', sent, total) + skipped;
    case 'failed':
      return failure ? failureText(failure, text) + arrivedText(sent, text) : '';
  }
}

function failureText({ code, status, detail }: ReadwiseFailure, text: Translate): string {
  const sentence = text(sentences[code], status ?? '');
  return detail ? `${sentence} ${text('speechSaid', detail)}` : sentence;
}

function arrivedText(sent: number, text: Translate): string {
  return sent > 0 ? ` ${text('readwiseArrived', sent)}` : '';
}
