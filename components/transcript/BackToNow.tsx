import type { ReadonlySignal, Signal } from '@preact/signals';
import { useText } from '../services';
import { Icon } from '../shared/Icon';
import type { Follow } from './follow';

interface BackToNowProps {
  following: Signal<boolean>;
  direction: ReadonlySignal<Follow['direction']>;
  /** There is a "now" to go back to. */
  playing: boolean;
}

/** Shown while the list does not follow; the arrow says where the spoken line is. */
export function BackToNow({ following, direction, playing }: BackToNowProps) {
  const text = useText();
  if (following.value || !playing) return null;
  return (
    <button
      type="button"
      class="back-to-now"
      aria-keyshortcuts="s"
      title={`${text('backToNow')} (s)`}
      onClick={() => (following.value = true)}
    >
      {direction.value && <Icon name={direction.value === 'above' ? 'up' : 'down'} size={16} />}
      {text('backToNow')}
    </button>
  );
}
