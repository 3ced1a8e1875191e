import type { PlacedHighlight } from '@/lib/highlights/place-highlights';
import { useEpisode } from '../services';
import { HighlightCard } from './HighlightCard';

interface HighlightListProps {
  placed: readonly PlacedHighlight[];
  onOpen(placed: PlacedHighlight): void;
  onRemove(id: string): void;
}

/** The episode's highlights, in the order they are said. */
export function HighlightList({ placed, onOpen, onRemove }: HighlightListProps) {
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
      {placed.map((item) => (
        <HighlightCard
          key={item.highlight.id}
          highlight={item.highlight}
          episode={reading.value.episode}
          placed={item.range !== undefined || !reading.value.transcript}
          onOpen={() => onOpen(item)}
          onRemove={() => onRemove(item.highlight.id)}
        />
      ))}
    </ul>
  );
}
