import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Edge } from '@/lib/highlights/move-edge';
import { textOfRange } from '@/lib/highlights/range-text';
import { rangeTimes } from '@/lib/highlights/range-times';
import type { Highlight } from '@/lib/highlights/types';
import { wordBorder } from '@/lib/highlights/word-border';
import type { Line } from '@/lib/transcript/types';
import { ColourPicker } from '../highlights/ColourPicker';
import type { Edges, ShownHighlight } from '../highlights/use-edges';
import { useShared } from '../services';
import { IconButton } from '../shared/IconButton';
import { EdgeHandle } from './EdgeHandle';
import { edgeSpot, placeAt, type Spot } from './text-range';

interface SelectedHighlightProps {
  shown: ShownHighlight;
  edges: Edges;
  lines: readonly Line[];
  list: RefObject<HTMLElement | null>;
  scroller: RefObject<HTMLElement | null>;
  onNote(highlight: Highlight): void;
  onRemove(id: string): void;
}

/** The selected highlight: handles at both ends, and what can be done with it. */
export function SelectedHighlight(props: SelectedHighlightProps) {
  const { shown, edges, lines, list, scroller, onNote, onRemove } = props;
  const { highlight, range } = shown;
  const { text, editHighlight } = useShared();
  const [spots, setSpots] = useState<Record<Edge, Spot>>();

  useLayoutEffect(() => {
    const [rows, view] = [list.current, scroller.current];
    if (!rows || !view) return;
    const measure = () => {
      const start = edgeSpot(rows, view, range.start, 'start');
      const end = edgeSpot(rows, view, range.end, 'end');
      setSpots(start && end && { start, end });
    };
    measure();
    // Rows that come into sight take another height than they were thought to have.
    const observer = new ResizeObserver(measure);
    observer.observe(rows);
    return () => observer.disconnect();
  }, [lines, range]);

  if (!spots) return null;
  const times = rangeTimes(lines, range);
  const words = textOfRange(lines, range).split(/\s+/u);
  const drag = (edge: Edge, x: number, y: number) => {
    const place = list.current && placeAt(list.current, x, y);
    if (!place) return;
    const { text: line } = lines[place.line]!;
    edges.drag(edge, { ...place, offset: wordBorder(line, place.offset) });
  };
  return (
    <div class={`selected-highlight highlight-${highlight.colour}`}>
      {(['start', 'end'] as const).map((edge) => (
        <EdgeHandle
          key={edge}
          edge={edge}
          spot={spots[edge]}
          time={times[edge]}
          duration={lines.at(-1)?.end ?? 0}
          words={(edge === 'start' ? words.slice(0, 5) : words.slice(-5)).join(' ')}
          onStep={(towards) => {
            const grows = (edge === 'start') === (towards === 'earlier');
            edges.move(shown, edge, grows ? 'grow' : 'shrink');
          }}
          onDrag={(x, y) => drag(edge, x, y)}
          onDrop={edges.drop}
        />
      ))}
      <div
        class="highlight-toolbar"
        role="toolbar"
        aria-label={text('highlightActions')}
        style={{ top: `${spots.end.top + spots.end.height}px` }}
      >
        <ColourPicker
          colour={highlight.colour}
          onPick={(colour) => void editHighlight(highlight.id, { colour })}
        />
        <IconButton
          icon="note"
          label={text(highlight.note ? 'editNote' : 'addNote')}
          onClick={() => onNote(highlight)}
        />
        <IconButton
          icon="remove"
          label={text('removeHighlight')}
          onClick={() => onRemove(highlight.id)}
        />
        <IconButton icon="close" label={text('close')} onClick={edges.deselect} />
      </div>
    </div>
  );
}
