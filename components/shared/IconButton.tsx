import { Icon, type IconName } from './Icon';

interface IconButtonProps {
  icon: IconName;
  /** What the button does: its accessible name and its tooltip. */
  label: string;
  /** The key that does the same, shown in the tooltip. */
  shortcut?: string;
  pressed?: boolean;
  disabled?: boolean;
  class?: string;
  onClick(event: MouseEvent): void;
}

export function IconButton(props: IconButtonProps) {
  const { icon, label, shortcut, pressed, disabled, onClick } = props;
  return (
    <button
      type="button"
      class={`icon-button ${props.class ?? ''}`}
      aria-label={label}
      title={shortcut ? `${label} (${shortcut})` : label}
      aria-pressed={pressed}
      aria-keyshortcuts={shortcut}
      // Not `disabled`: the focus would be lost where the button that has it comes to its end.
      aria-disabled={disabled}
      onClick={(event) => !disabled && onClick(event)}
    >
      <Icon name={icon} />
    </button>
  );
}
