import type { PlacedHighlight } from '@/lib/highlights/place-highlights';
import { useEpisode } from '../services';
import { EdgeButtons } from './EdgeButtons';
import { HighlightCard } from './HighlightCard';
import type { Edges } from './use-edges';

interface HighlightListProps {
  placed: readonly PlacedHighlight[];
  /** Absent where there is no transcript to move them in. */
  edges?: Edges;
  onOpen(placed: PlacedHighlight): void;
  onRemove(id: string): void;
}

/** The episode's highlights, in the order they are said. */
export function HighlightList({ placed, edges, onOpen, onRemove }: HighlightListProps) {
  const { text, reading } = useEpisode();
  if (placed.length === 0) {
    return (
      <div class="empty">
        <p class="empty-title">{text('noHighlights')}</p>
        <p>{text('noHighlightsHint')}</p>
      </div>
    );
  }
  return (
    <ul class="highlight-list">
      {placed.map(({ highlight, range }) => (
        <HighlightCard
          key={highlight.id}
          highlight={highlight}
          episode={reading.value.episode}
          placed={range !== undefined || !reading.value.transcript}
          edges={edges && range && <EdgeButtons edges={edges} shown={{ highlight, range }} />}
          onOpen={() => onOpen({ highlight, range })}
          onRemove={() => onRemove(highlight.id)}
        />
      ))}
    </ul>
  );
}
