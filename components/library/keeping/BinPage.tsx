import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { BinnedEpisode, BinnedHighlight } from '@/lib/store/read-bin';
import { formatTimeMark } from '@/lib/transcript/time-mark';
import { useLibrary } from '../../services';
import { ConfirmDialog } from '../../shared/ConfirmDialog';
import { counted } from '../../shared/counted';
import { countText } from '../count-text';
import { Empty } from '../Empty';
import { EpisodeNames } from '../episodes/EpisodeNames';

/** What is asked for good before it is done. */
interface Question {
  question: string;
  run(): void;
}

/** What was deleted, and how long it can still be brought back. */
export function BinPage() {
  const { text, bin } = useLibrary();
  const asked = useSignal<Question | undefined>(undefined);
  const content = bin.content.value;
  if (!content) return null;
  const { episodes, highlights } = content;
  const count = episodes.length + highlights.length;
  const askToForget = (id: string, question: string) =>
    void (asked.value = { question, run: () => void bin.forget(id) });
  const askToEmpty = () =>
    void (asked.value = { question: text('binEmptyQuestion', count), run: () => void bin.empty() });

  return (
    <>
      <div class="page-head">
        <h1>{text('bin')}</h1>
        {count > 0 && (
          <button type="button" class="button" aria-haspopup="dialog" onClick={askToEmpty}>
            {text('binEmpty')}
          </button>
        )}
      </div>
      {count === 0 && <Empty title={text('binIsEmpty')} hint={text('binHint')} />}
      <ul class="bin-list">
        {episodes.map((binned) => (
          <EpisodeRow
            key={binned.episode.id}
            binned={binned}
            onForget={() => askToForget(binned.episode.id, text('binForgetEpisode'))}
          />
        ))}
        {highlights.map((binned) => (
          <HighlightRow
            key={binned.highlight.id}
            binned={binned}
            onForget={() => askToForget(binned.highlight.id, text('binForgetHighlight'))}
          />
        ))}
      </ul>
      {asked.value && (
        <ConfirmDialog
          question={asked.value.question}
          action={text('binForget')}
          onConfirm={asked.value.run}
          onClose={() => (asked.value = undefined)}
        />
      )}
    </>
  );
}

interface EpisodeRowProps {
  binned: BinnedEpisode;
  onForget(): void;
}

function EpisodeRow({ binned: { episode, deleted, highlights }, onForget }: EpisodeRowProps) {
  const { text, bulk } = useLibrary();
  return (
    <Row
      deleted={deleted}
      onRestore={() => void bulk.restoreEpisodes([episode.id], deleted)}
      onForget={onForget}
    >
      <EpisodeNames episode={episode} />
      {highlights.length > 0 && <p class="facts">{countText(highlights.length, text)}</p>}
    </Row>
  );
}

interface HighlightRowProps {
  binned: BinnedHighlight;
  onForget(): void;
}

function HighlightRow({ binned: { highlight, deleted, episode }, onForget }: HighlightRowProps) {
  const { restoreHighlight } = useLibrary();
  const { id, quote, note, colour, playbackStart } = highlight;
  return (
    <Row deleted={deleted} onRestore={() => void restoreHighlight(id)} onForget={onForget}>
      <blockquote class={`quote highlight-${colour}`} dir="auto">
        {quote || formatTimeMark(playbackStart)}
      </blockquote>
      {note && (
        <p class="note" dir="auto">
          {note}
        </p>
      )}
      {episode && (
        <p class="facts" dir="auto">
          {[episode.show, episode.title].filter(Boolean).join(' · ')}
        </p>
      )}
    </Row>
  );
}

interface RowProps {
  deleted: number;
  children: ComponentChildren;
  onRestore(): void;
  onForget(): void;
}

function Row({ deleted, children, onRestore, onForget }: RowProps) {
  const { text, bin } = useLibrary();
  const days = bin.daysLeft(deleted);
  return (
    <li class="bin-row">
      <div class="bin-content">{children}</div>
      <p class="facts">{counted(text, 'binDays', days)}</p>
      <div class="form-row">
        <button type="button" class="button" onClick={onRestore}>
          {text('binRestore')}
        </button>
        <button type="button" class="button" aria-haspopup="dialog" onClick={onForget}>
          {text('binForget')}
        </button>
      </div>
    </li>
  );
}
