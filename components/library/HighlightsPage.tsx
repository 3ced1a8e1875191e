import { useComputed, useSignal } from '@preact/signals';
import { momentLink } from '@/lib/highlights/moment-link';
import { HighlightCard } from '../highlights/HighlightCard';
import { useLibrary, type ImportReport } from '../services';
import type { ToastMessage } from '../shared/Toast';
import { Empty } from './Empty';
import { EpisodeNames, webAddress } from './EpisodeNames';
import { Files } from './Files';
import { createHighlightFilter, groupHighlights, type HighlightGroup } from './filter-highlights';
import { ImportResult } from './ImportResult';
import { LibrarySearch } from './LibrarySearch';

export function HighlightsPage({ show }: { show(message: ToastMessage): void }) {
  const { text, kept, binHighlight, restoreHighlight } = useLibrary();
  const query = useSignal('');
  const report = useSignal<ImportReport | undefined>(undefined);
  const groups = useComputed(() => (kept.value ? groupHighlights(kept.value) : []));
  const filter = useComputed(() => createHighlightFilter(groups.value));
  const shown = useComputed(() => filter.value(query.value));
  const total = count(groups.value);

  const remove = (id: string) =>
    void binHighlight(id).then(() =>
      show({
        text: text('highlightRemoved'),
        action: { label: text('undo'), run: () => void restoreHighlight(id) },
      }),
    );

  return (
    <>
      <div class="page-head">
        <h1>{text('highlights')}</h1>
        <Files shown={shown.value} onImported={(imported) => (report.value = imported)} />
      </div>
      {kept.value && <LibrarySearch query={query} found={count(shown.value)} total={total} />}
      {report.value && (
        <ImportResult report={report.value} onClose={() => (report.value = undefined)} />
      )}
      {kept.value && total === 0 && (
        <Empty title={text('noHighlights')} hint={text('libraryEmptyHint')} />
      )}
      {total > 0 && shown.value.length === 0 && (
        <Empty title={text('noMatches')} hint={text('libraryNoMatchesHint')} />
      )}
      {shown.value.map((group) => (
        <Group key={group.episode.id} group={group} onRemove={remove} />
      ))}
    </>
  );
}

interface GroupProps {
  group: HighlightGroup;
  onRemove(id: string): void;
}

function Group({ group: { episode, highlights }, onRemove }: GroupProps) {
  const linked = webAddress(episode.page) !== undefined;
  return (
    <section class="group" data-episode={episode.id}>
      <EpisodeNames episode={episode} />
      <ul class="highlight-list">
        {highlights.map((highlight) => (
          <HighlightCard
            key={highlight.id}
            highlight={highlight}
            href={linked ? momentLink(episode.page, highlight.playbackStart) : undefined}
            onRemove={() => onRemove(highlight.id)}
          />
        ))}
      </ul>
    </section>
  );
}

function count(groups: readonly HighlightGroup[]): number {
  return groups.reduce((sum, { highlights }) => sum + highlights.length, 0);
}
