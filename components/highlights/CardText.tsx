import type { Highlight } from '@/lib/highlights/types';
import { isWordless } from '@/lib/highlights/wordless';
import { useText } from '../services';

/** The words of a highlight, or why there are none yet. */
export function CardText({ highlight }: { highlight: Highlight }) {
  const text = useText();
  if (isWordless(highlight)) return <p class="hint">{text('wordsToCome')}</p>;
  return (
    <blockquote class="quote" dir="auto">
      {highlight.quote}
    </blockquote>
  );
}
