import type { Edge, Step } from '@/lib/highlights/move-edge';
import { useText } from '../services';
import { IconButton } from '../shared/IconButton';
import type { Edges, ShownHighlight } from './use-edges';

const ends = [
  { edge: 'start', name: 'edgeStart', earlier: 'startEarlier', later: 'startLater' },
  { edge: 'end', name: 'edgeEnd', earlier: 'endEarlier', later: 'endLater' },
] as const;

const outwards: Record<Edge, { earlier: Step; later: Step }> = {
  start: { earlier: 'grow', later: 'shrink' },
  end: { earlier: 'shrink', later: 'grow' },
};

/** Lets a highlight grow and shrink at both ends, a sentence at a time. */
export function EdgeButtons({ edges, shown }: { edges: Edges; shown: ShownHighlight }) {
  const text = useText();
  return (
    <div class="edge-buttons">
      {ends.map(({ edge, name, ...labels }) => (
        <span key={edge} role="group" aria-label={text(name)}>
          <span aria-hidden="true">{text(name)}</span>
          {(['earlier', 'later'] as const).map((way) => (
            <IconButton
              key={way}
              icon={way === 'earlier' ? 'up' : 'down'}
              label={text(labels[way])}
              disabled={!edges.canMove(shown, edge, outwards[edge][way])}
              onClick={() => edges.move(shown, edge, outwards[edge][way])}
            />
          ))}
        </span>
      ))}
    </div>
  );
}
