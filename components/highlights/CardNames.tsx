import type { Highlight } from '@/lib/highlights/types';

/** Who said it, and the listener's tags. */
export function CardNames({ highlight: { speaker, tags } }: { highlight: Highlight }) {
  return (
    <>
      {speaker && (
        <span class="card-speaker" dir="auto">
          {speaker}
        </span>
      )}
      {tags.map((tag) => (
        <span key={tag} class="tag" dir="auto">
          #{tag}
        </span>
      ))}
    </>
  );
}
