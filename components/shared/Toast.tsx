import { useSignal, type ReadonlySignal } from '@preact/signals';
import { useCallback, useEffect } from 'preact/hooks';
import { useText } from '../services';
import { IconButton } from './IconButton';

export interface ToastMessage {
  text: string;
  action?: ToastAction;
  also?: ToastAction;
}

interface ToastAction {
  label: string;
  run(): void;
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
  /** Nobody can see it now: it stays until somebody can. */
  unseen?: boolean;
  onDismiss(): void;
}

export function Toast({ message, unseen, onDismiss }: ToastProps) {
  const text = useText();
  const held = useSignal(false);
  const shown = message.value;
  useEffect(() => {
    if (!shown || held.value || unseen) return;
    const timer = setTimeout(onDismiss, shownFor);
    return () => clearTimeout(timer);
  }, [shown, held.value, unseen]);
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
          {[shown.action, shown.also].map(
            (action) =>
              action && (
                <button
                  key={action.label}
                  type="button"
                  class="toast-action"
                  onClick={() => {
                    action.run();
                    onDismiss();
                  }}
                >
                  {action.label}
                </button>
              ),
          )}
          <IconButton icon="close" label={text('dismiss')} onClick={onDismiss} />
        </div>
      )}
    </div>
  );
}
