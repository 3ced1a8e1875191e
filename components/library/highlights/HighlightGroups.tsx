import { useMemo } from 'preact/hooks';
import { useGrowing } from '../../shared/use-growing';
import { useSame } from '../../shared/use-same';
import { cutPieces, samePieces, type HighlightPiece } from './cut-pieces';
import { EpisodeNames } from '../episodes/EpisodeNames';
import type { HighlightGroup } from './filter-highlights';
import { HighlightCards } from './HighlightCards';
import type { Selection } from '../selection/selection';

interface HighlightGroupsProps {
  groups: readonly HighlightGroup[];
  selection: Selection;
  onRemove(id: string): void;
}

/** Pieces in a part. At each frame the browser looks at all parts, and at the pieces of those near the screen. */
const partSize = 40;

/** Highlights under their episodes, all in the document, so that the browser's own search finds them. */
export function HighlightGroups({ groups, ...rest }: HighlightGroupsProps) {
  const pieces = useMemo(() => cutPieces(groups), [groups]);
  const drawn = useGrowing(pieces.length, 3, partSize);
  return (
    <>
      {Array.from({ length: Math.ceil(drawn / partSize) }, (_, at) => {
        const part = pieces.slice(at * partSize, Math.min((at + 1) * partSize, drawn));
        return <Part key={at} {...rest} pieces={part} />;
      })}
    </>
  );
}

interface PartProps extends Omit<HighlightGroupsProps, 'groups'> {
  pieces: readonly HighlightPiece[];
}

/** A piece's usual height, CSS pixels. */
const usualHeight = 1500;

function Part({ pieces, selection, onRemove }: PartProps) {
  const same = useSame(pieces, samePieces);
  const height = `auto ${same.length * usualHeight}px`;
  // Of thousands only those that changed are drawn anew.
  return useMemo(
    () => (
      <div class="part near-screen" style={{ containIntrinsicBlockSize: height }}>
        {same.map(({ key, headed, episode, highlights }) => (
          <section
            key={key}
            class={headed ? 'group' : 'group continued'}
            data-episode={headed ? episode.id : undefined}
          >
            {headed && <EpisodeNames episode={episode} />}
            <HighlightCards {...{ episode, highlights, selection, onRemove }} />
          </section>
        ))}
      </div>
    ),
    [same],
  );
}
