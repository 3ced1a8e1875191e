import type { FoundLine } from '@/lib/search/library/best-lines';
import { useText } from '../../services';
import { counted } from '../../shared/counted';
import { TimeMark } from '../../shared/TimeMark';
import { cutPieces } from '../highlights/cut-pieces';
import { EpisodeNames } from '../episodes/EpisodeNames';
import { HighlightCards } from '../highlights/HighlightCards';
import { openMoment } from '../open-address';
import type { Result } from './merge-results';

interface FoundEpisodeGroupProps {
  result: Result;
  onRemove(highlightId: string): void;
}

/** One episode: the best lines of its transcript, each leading to its moment, and what was marked. */
export function FoundEpisodeGroup({ result, onRemove }: FoundEpisodeGroupProps) {
  const text = useText();
  const { episode, found, highlights } = result;
  return (
    <section class="group" data-episode={episode.id}>
      <EpisodeNames episode={episode} />
      {found && (
        <div class="found">
          {found.count > found.lines.length && (
            <p class="hint">{counted(text, 'matchesHere', found.count)}</p>
          )}
          <ul class="found-lines">
            {found.lines.map((line, at) => (
              <FoundLineRow
                key={at}
                line={line}
                href={openMoment({ quote: line.text, playbackStart: line.start }, episode)}
              />
            ))}
          </ul>
        </div>
      )}
      {cutPieces([{ episode, highlights }]).map((piece) => (
        <HighlightCards
          key={piece.key}
          episode={episode}
          highlights={piece.highlights}
          near
          onRemove={onRemove}
        />
      ))}
    </section>
  );
}

/** Where the page is no web address there is nowhere to lead, but the line can still be read. */
function FoundLineRow({ line, href }: { line: FoundLine; href: string | undefined }) {
  const text = useText();
  return (
    <li>
      <a
        class="found-line"
        data-result={href !== undefined || undefined}
        href={href}
        target="_blank"
        rel="noreferrer"
      >
        <span class="time-mark">
          <TimeMark seconds={line.start} />
        </span>
        <span class="found-words">
          {line.speaker && (
            <span class="card-speaker" dir="auto">
              {line.speaker}
            </span>
          )}
          <span class="found-text" dir="auto">
            {line.text}
          </span>
        </span>
        {!line.exact && <span class="similar">{text('similarWord')}</span>}
      </a>
    </li>
  );
}
