import { useText, type MessageKey } from '../services';

interface FirstStepsProps {
  title: MessageKey;
  /** Sentences. */
  steps: readonly MessageKey[];
}

/** Stands where nothing is yet, and says how something comes. */
export function FirstSteps({ title, steps }: FirstStepsProps) {
  const text = useText();
  return (
    <div class="empty">
      <p class="empty-title">{text(title)}</p>
      <ul class="first-steps">
        {steps.map((step) => (
          <li key={step}>{text(step)}</li>
        ))}
      </ul>
    </div>
  );
}
