interface SkipButtonProps {
  /** Negative goes back. */
  seconds: number;
  label: string;
  shortcut: string;
  onClick(): void;
}

/** An arrow around the number of seconds it skips. */
export function SkipButton({ seconds, label, shortcut, onClick }: SkipButtonProps) {
  return (
    <button
      type="button"
      class="icon-button skip"
      aria-label={label}
      title={`${label} (${shortcut})`}
      aria-keyshortcuts={shortcut}
      onClick={onClick}
    >
      <svg viewBox="0 0 32 32" width="30" height="30" aria-hidden="true">
        <g
          fill="none"
          stroke="currentColor"
          stroke-width="1.9"
          stroke-linecap="round"
          stroke-linejoin="round"
          transform={seconds < 0 ? undefined : 'matrix(-1 0 0 1 32 0)'}
        >
          <path d="M10.2 7.2A11.2 11.2 0 1 0 16 5.3H11.4M14.6 2 11.2 5.3l3.4 3.3" />
        </g>
        <text x="16" y="20.4" text-anchor="middle" class="skip-number">
          {Math.abs(seconds)}
        </text>
      </svg>
    </button>
  );
}
