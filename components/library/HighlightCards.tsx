import { useSignal } from '@preact/signals';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { StoredEpisode } from '@/lib/highlights/archive';
import { quoteLink } from '@/lib/highlights/quote-text';
import type { Highlight } from '@/lib/highlights/types';
import { formatTimeMark } from '@/lib/transcript/time-mark';
import { HighlightCard } from '../highlights/HighlightCard';
import { useText } from '../services';
import { useGrowing } from '../shared/use-growing';
import { useSame } from '../shared/use-same';
import { sameHighlights } from './arrange-highlights';
import { PlayHere } from './PlayHere';
import { QuietCard } from './QuietCard';
import { SelectBox } from './SelectBox';
import type { Selection } from './selection';

interface HighlightCardsProps {
  episode: StoredEpisode;
  highlights: readonly Highlight[];
  selection?: Selection;
  onRemove(id: string): void;
}

/** So many share one `content-visibility`: on single cards it costs more at each frame than it saves. */
const stretchSize = 20;
/** A card's usual height, CSS pixels. */
const usualHeight = 140;

/** Highlights of one episode, each leading to its moment. */
export function HighlightCards({ highlights, ...rest }: HighlightCardsProps) {
  const drawn = useGrowing(Math.ceil(highlights.length / stretchSize), 1, 4);
  return (
    <div class="highlight-cards">
      {Array.from({ length: drawn }, (_, at) => {
        const part = highlights.slice(at * stretchSize, (at + 1) * stretchSize);
        return <Stretch key={at} {...rest} highlights={part} />;
      })}
    </div>
  );
}

/** Its cards get their buttons when they come near the screen. Then they stay: somebody may be writing in one. */
function Stretch(props: HighlightCardsProps) {
  const { episode, selection, onRemove } = props;
  const list = useRef<HTMLUListElement>(null);
  const near = useSignal(false);
  const highlights = useSame(props.highlights, sameHighlights);
  useLayoutEffect(() => {
    const onChange = (event: Event) => {
      if (!(event as ContentVisibilityAutoStateChangeEvent).skipped) near.value = true;
    };
    list.current?.addEventListener('contentvisibilityautostatechange', onChange);
  }, [near]);
  const isNear = near.value;
  return useMemo(
    () => (
      <ul
        ref={list}
        class="highlight-list stretch"
        style={{ containIntrinsicBlockSize: `auto ${highlights.length * usualHeight}px` }}
      >
        {highlights.map((highlight) =>
          isNear ? (
            <HighlightCard
              key={highlight.id}
              highlight={highlight}
              episode={episode}
              href={quoteLink(highlight, episode)}
              lead={<Lead highlight={highlight} episode={episode} selection={selection} />}
              onRemove={() => onRemove(highlight.id)}
            />
          ) : (
            <QuietCard key={highlight.id} highlight={highlight} />
          ),
        )}
      </ul>
    ),
    [highlights, episode, isNear],
  );
}

interface LeadProps extends Pick<HighlightCardsProps, 'episode' | 'selection'> {
  highlight: Highlight;
}

function Lead({ highlight, episode, selection }: LeadProps) {
  const text = useText();
  const label = text('selectHighlight', formatTimeMark(highlight.playbackStart));
  return (
    <>
      {selection && <SelectBox selection={selection} id={highlight.id} label={label} />}
      <PlayHere highlight={highlight} episode={episode} />
    </>
  );
}
