import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Episode } from '@/lib/feed/episode';
import type { Highlight } from '@/lib/highlights/types';
import { isWordless } from '@/lib/highlights/wordless';
import { formatTimeMark } from '@/lib/transcript/time-mark';
import { useShared } from '../services';
import { IconButton } from '../shared/IconButton';
import { spokenTime } from '../shared/spoken-time';
import { CardNames } from './CardNames';
import { CardText } from './CardText';
import { ColourPicker } from './ColourPicker';
import { CopyButtons } from './CopyButtons';
import { NoteForm } from './NoteForm';
import { NoteText } from './NoteText';

interface HighlightCardProps {
  highlight: Highlight;
  /** Undefined as long as it is not known; then it cannot be quoted. */
  episode: Episode | undefined;
  /** False when its words are not in the transcript that is shown. */
  placed?: boolean;
  /** Where the time mark leads: a seek in the sidebar, a link in the library. */
  onOpen?(): void;
  href?: string;
  /** Stands before the time mark. */
  lead?: ComponentChildren;
  /** Buttons that move its ends, shown on demand. */
  edges?: ComponentChildren;
  onRemove(): void;
}

export function HighlightCard({
  highlight,
  episode,
  placed = true,
  onOpen,
  href,
  lead,
  edges,
  onRemove,
}: HighlightCardProps) {
  const { text, editHighlight } = useShared();
  const editing = useSignal(false);
  const moving = useSignal(false);
  const { id, note, tags, colour, playbackStart } = highlight;
  const label = text('playFromMark', formatTimeMark(playbackStart), spokenTime(playbackStart));
  return (
    <li class={`highlight-card highlight-${colour}`} data-highlight={id}>
      <CardText highlight={highlight} />
      {moving.value && edges}
      {!placed && !isWordless(highlight) && <p class="hint">{text('notInThisTranscript')}</p>}
      {editing.value ? (
        <NoteForm
          note={note}
          tags={tags}
          onSave={(changes, base) => {
            void editHighlight(id, changes, base);
            editing.value = false;
          }}
          onCancel={() => (editing.value = false)}
        />
      ) : (
        note && <NoteText note={note} />
      )}
      <div class="card-row">
        {lead}
        {href ? (
          <a class="moment" href={href} target="_blank" rel="noreferrer" aria-label={label}>
            {formatTimeMark(playbackStart)}
          </a>
        ) : (
          <button type="button" class="moment" aria-label={label} onClick={onOpen}>
            {formatTimeMark(playbackStart)}
          </button>
        )}
        <CardNames highlight={highlight} />
        <span class="card-tools">
          {episode && <CopyButtons highlight={highlight} episode={episode} />}
          <ColourPicker
            colour={colour}
            onPick={(picked) => void editHighlight(id, { colour: picked })}
          />
          {edges && (
            <IconButton
              icon="edges"
              label={text('moveEdges')}
              pressed={moving.value}
              onClick={() => (moving.value = !moving.value)}
            />
          )}
          <IconButton
            icon="note"
            label={text(note ? 'editNote' : 'addNote')}
            onClick={() => (editing.value = true)}
          />
          <IconButton icon="remove" label={text('removeHighlight')} onClick={onRemove} />
        </span>
      </div>
    </li>
  );
}
