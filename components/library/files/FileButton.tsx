import { useRef } from 'preact/hooks';

interface FileButtonProps {
  label: string;
  /** Name of the field behind the button. */
  fieldLabel: string;
  /** As in `<input accept>`. */
  accept: string;
  disabled?: boolean;
  onFile(file: File): Promise<void>;
}

/** A button that asks for a file. */
export function FileButton({ label, fieldLabel, accept, disabled, onFile }: FileButtonProps) {
  const field = useRef<HTMLInputElement>(null);
  const onChange = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (file) await onFile(file);
    // Else the same file, chosen again, would be no change.
    input.value = '';
  };
  return (
    <>
      <button
        type="button"
        class="button"
        disabled={disabled}
        onClick={() => field.current?.click()}
      >
        {label}
      </button>
      <input
        ref={field}
        type="file"
        accept={accept}
        aria-label={fieldLabel}
        hidden
        onChange={(event) => void onChange(event.currentTarget)}
      />
    </>
  );
}
