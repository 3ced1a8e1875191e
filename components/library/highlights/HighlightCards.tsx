import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { StoredEpisode } from '@/lib/highlights/archive';
import type { Highlight } from '@/lib/highlights/types';
import { formatTimeMark } from '@/lib/transcript/time-mark';
import { HighlightCard } from '../../highlights/HighlightCard';
import { useText } from '../../services';
import { openMoment } from '../open-address';
import { PlayHere } from './PlayHere';
import { QuietCard } from './QuietCard';
import { SelectBox } from '../selection/SelectBox';
import type { Selection } from '../selection/selection';

interface HighlightCardsProps {
  episode: StoredEpisode;
  /** A few: they are drawn together. */
  highlights: readonly Highlight[];
  selection?: Selection;
  /** Wherever they are, they are drawn as if they were near the screen. */
  near?: boolean;
  onRemove(id: string): void;
}

/** A card's usual height, CSS pixels. */
const usualHeight = 140;

/**
 * Highlights of one episode, each leading to its moment. They get their buttons when they come near the screen, and
 * keep them: somebody may be writing in one.
 */
export function HighlightCards(props: HighlightCardsProps) {
  const { episode, highlights, selection, onRemove } = props;
  const list = useRef<HTMLUListElement>(null);
  const near = useSignal(props.near ?? false);
  useLayoutEffect(() => {
    const onChange = (event: Event) => {
      if (!(event as ContentVisibilityAutoStateChangeEvent).skipped) near.value = true;
    };
    list.current?.addEventListener('contentvisibilityautostatechange', onChange);
  }, [near]);
  const height = `auto ${highlights.length * usualHeight}px`;
  return (
    <ul
      ref={list}
      class="highlight-list near-screen"
      data-near={near.value || undefined}
      style={{ containIntrinsicBlockSize: height }}
    >
      {highlights.map((highlight) =>
        near.value ? (
          <HighlightCard
            key={highlight.id}
            highlight={highlight}
            episode={episode}
            href={openMoment(highlight, episode)}
            lead={<Lead highlight={highlight} episode={episode} selection={selection} />}
            onRemove={() => onRemove(highlight.id)}
          />
        ) : (
          <QuietCard key={highlight.id} highlight={highlight} />
        ),
      )}
    </ul>
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
