import type { Highlight } from '@/lib/highlights/types';
import { CardNames } from '../../highlights/CardNames';
import { CardText } from '../../highlights/CardText';
import { NoteText } from '../../highlights/NoteText';
import { TimeMark } from '../../shared/TimeMark';

/** A highlight that is far from the screen: its words only, which the browser's own search finds. */
export function QuietCard({ highlight }: { highlight: Highlight }) {
  const { id, note, colour, playbackStart } = highlight;
  return (
    <li class={`highlight-card highlight-${colour}`} data-highlight={id}>
      <CardText highlight={highlight} />
      {note && <NoteText note={note} />}
      <div class="card-row">
        <span class="moment">
          <TimeMark seconds={playbackStart} />
        </span>
        <CardNames highlight={highlight} />
      </div>
    </li>
  );
}
