import { useSignal, type ReadonlySignal } from '@preact/signals';
import { useCallback, useEffect } from 'preact/hooks';
import { useText } from '../services';
import { IconButton } from './IconButton';

export interface ToastMessage {
  text: string;
  action?: { label: string; run(): void };
}

/** Long enough to read and to reach Undo by keyboard; kept while the pointer or the focus is on it. */
const shownFor = 10_000;

/** One message at a time; a new one replaces the old. */
export function useToast() {
  const message = useSignal<ToastMessage | undefined>(undefined);
  const show = useCallback((next: ToastMessage) => (message.value = next), [message]);
  const dismiss = useCallback(() => (message.value = undefined), [message]);
  return { message: message as ReadonlySignal<ToastMessage | undefined>, show, dismiss };
}

interface ToastProps {
  message: ReadonlySignal<ToastMessage | undefined>;
  onDismiss(): void;
}

export function Toast({ message, onDismiss }: ToastProps) {
  const text = useText();
  const held = useSignal(false);
  const shown = message.value;
  useEffect(() => {
    if (!shown || held.value) return;
    const timer = setTimeout(onDismiss, shownFor);
    return () => clearTimeout(timer);
  }, [shown, held.value]);
  return (
    <div
      class="toast-region"
      role="status"
      onPointerEnter={() => (held.value = true)}
      onPointerLeave={() => (held.value = false)}
      onFocusIn={() => (held.value = true)}
      onFocusOut={() => (held.value = false)}
    >
      {shown && (
        <div class="toast">
          <span class="toast-text">{shown.text}</span>
          {shown.action && (
            <button
              type="button"
              class="toast-action"
              onClick={() => {
                shown.action?.run();
                onDismiss();
              }}
            >
              {shown.action.label}
            </button>
          )}
          <IconButton icon="close" label={text('dismiss')} onClick={onDismiss} />
        </div>
      )}
    </div>
  );
}
