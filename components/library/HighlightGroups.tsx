import { useMemo } from 'preact/hooks';
import { useGrowing } from '../shared/use-growing';
import { useSame } from '../shared/use-same';
import { sameGroup } from './arrange-highlights';
import { EpisodeNames } from './EpisodeNames';
import type { HighlightGroup } from './filter-highlights';
import { HighlightCards } from './HighlightCards';
import type { Selection } from './selection';

interface HighlightGroupsProps {
  groups: readonly HighlightGroup[];
  selection: Selection;
  onRemove(id: string): void;
}

/** Highlights under their episodes. */
export function HighlightGroups({ groups, ...rest }: HighlightGroupsProps) {
  const drawn = useGrowing(groups.length, 4, 8);
  return (
    <>
      {groups.slice(0, drawn).map((group, at) => (
        <Group key={`${group.episode.id} ${at}`} {...rest} group={group} />
      ))}
    </>
  );
}

interface GroupProps extends Omit<HighlightGroupsProps, 'groups'> {
  group: HighlightGroup;
}

function Group({ group, selection, onRemove }: GroupProps) {
  const same = useSame(group, sameGroup);
  // Of thousands only those that changed are drawn anew.
  return useMemo(
    () => (
      <section class="group" data-episode={same.episode.id}>
        <EpisodeNames episode={same.episode} />
        <HighlightCards {...same} selection={selection} onRemove={onRemove} />
      </section>
    ),
    [same],
  );
}
