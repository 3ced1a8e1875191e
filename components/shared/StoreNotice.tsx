import { useShared, type MessageKey } from '../services';
import type { StoreFailure } from '@/lib/store/failure';
import { IconButton } from './IconButton';

const sentences: Record<StoreFailure['code'], MessageKey> = {
  full: 'storeFull',
  blocked: 'storeBlocked',
  newer: 'storeNewer',
  unavailable: 'storeUnavailable',
  unknown: 'storeUnknown',
};

/** Says that something could not be kept; what is on the screen stays. */
export function StoreNotice() {
  const { storeFailure, text } = useShared();
  const failure = storeFailure.value;
  if (!failure) return null;
  return (
    <div class="notice" role="alert">
      <p>{text(sentences[failure.code])}</p>
      <IconButton
        icon="close"
        label={text('dismiss')}
        onClick={() => (storeFailure.value = undefined)}
      />
    </div>
  );
}
