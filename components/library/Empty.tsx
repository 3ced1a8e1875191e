import type { ComponentChildren } from 'preact';

interface EmptyProps {
  title: string;
  hint: string;
  /** What could be done about it. */
  children?: ComponentChildren;
}

export function Empty({ title, hint, children }: EmptyProps) {
  return (
    <div class="empty">
      <p class="empty-title">{title}</p>
      <p>{hint}</p>
      {children}
    </div>
  );
}
