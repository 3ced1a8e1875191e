import type { ListenFailure, ListenProgress } from '@/lib/timemap/listening';
import type { MessageKey, Translate } from '../services';
import { formatPercent } from '../shared/format';

const failures: Record<ListenFailure['failure'], MessageKey | undefined> = {
  unreachable: 'listenUnreachable',
  'too-large': 'listenTooLarge',
  unsupported: 'listenUnsupported',
  'other-audio': 'listenOtherAudio',
  metered: 'listenMetered',
  cancelled: undefined,
};

/** How far listening is, or why it gave nothing; undefined where there is nothing to say. */
export function listeningText(
  state: ListenProgress | ListenFailure | undefined,
  text: Translate,
): string | undefined {
  if (!state) return undefined;
  if ('failure' in state) {
    const reason = failures[state.failure];
    return reason && text(reason);
  }
  const { stage, share } = state;
  if (share === undefined) return text(stage === 'fetching' ? 'listenFetching' : 'listenWorking');
  const key = stage === 'fetching' ? 'listenFetchingShare' : 'listenListening';
  return text(key, formatPercent(share));
}
