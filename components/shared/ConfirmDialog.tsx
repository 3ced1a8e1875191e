import { useEffect, useRef } from 'preact/hooks';
import { useText } from '../services';

interface ConfirmDialogProps {
  question: string;
  /** What the button does that cannot be undone. */
  action: string;
  onConfirm(): void;
  onClose(): void;
}

/** Asks before something that cannot be undone; the focus begins on the way out. */
export function ConfirmDialog({ question, action, onConfirm, onClose }: ConfirmDialogProps) {
  const text = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const close = () => dialog.current?.close();
  return (
    <dialog
      ref={dialog}
      class="confirm-dialog"
      role="alertdialog"
      aria-labelledby="confirm-question"
      onClose={onClose}
    >
      <p id="confirm-question">{question}</p>
      <div class="form-row">
        <button type="button" class="button" onClick={close}>
          {text('cancel')}
        </button>
        <button
          type="button"
          class="button primary"
          onClick={() => {
            onConfirm();
            close();
          }}
        >
          {action}
        </button>
      </div>
    </dialog>
  );
}
