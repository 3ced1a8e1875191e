import { useComputed, useSignal, type ReadonlySignal, type Signal } from '@preact/signals';
import { describeRange, sameRange } from '@/lib/highlights/anchor';
import { placeHighlights, type PlacedHighlight } from '@/lib/highlights/place-highlights';
import { quoteLink, quoteText, type Quoted } from '@/lib/highlights/quote-text';
import { textOfRange } from '@/lib/highlights/range-text';
import { rangeTimes } from '@/lib/highlights/range-times';
import type { Highlight, TextRange } from '@/lib/highlights/types';
import type { TimeMap } from '@/lib/timemap/time-map';
import type { Line } from '@/lib/transcript/types';
import { useEpisode } from '../services';
import type { ToastMessage } from '../shared/Toast';
import type { Marked } from './services';

interface MarkingOptions {
  lines: ReadonlySignal<readonly Line[]>;
  map: ReadonlySignal<TimeMap>;
  following: Signal<boolean>;
  show(message: ToastMessage): void;
}

export interface Marking {
  /** The episode's highlights in reading order, with their place in this transcript. */
  placed: ReadonlySignal<readonly PlacedHighlight[]>;
  /** The highlight whose note is being written; fresh when it was made for the note. */
  noting: Signal<Marked | undefined>;
  highlight(range: TextRange): Promise<void>;
  note(range: TextRange): Promise<void>;
  /** Opens the note of a highlight that stays, whether or not one is written. */
  writeNote(highlight: Highlight): void;
  /** Takes words along as a quotation, or a link to them. */
  copy(range: TextRange): void;
  copyLink(range: TextRange): void;
  remove(id: string): void;
}

export function useMarking({ lines, map, following, show }: MarkingOptions): Marking {
  const services = useEpisode();
  const { text, highlights } = services;
  const noting = useSignal<Marked | undefined>(undefined);

  const placed = useComputed(() => placeHighlights(lines.value, highlights.value));

  const remove = (id: string) =>
    void services.binHighlight(id).then(() =>
      show({
        text: text('highlightRemoved'),
        action: { label: text('undo'), run: () => void services.restoreHighlight(id) },
      }),
    );

  const add = async (range: TextRange) => {
    // The transcript may be another one than it was marked in: then only its place here tells that it is the same.
    const kept = samePlace(placed.value, lines.value, range);
    const added = kept ?? (await services.addHighlight({ range, map: map.value }));
    document.getSelection()?.empty();
    return added;
  };

  const episode = () => services.reading.value.episode ?? { page: '' };
  const quotedIn = (range: TextRange): Quoted => ({
    quote: textOfRange(lines.value, range),
    speaker: lines.value[range.start.line]?.speaker,
    playbackStart: map.value.toPlayback(rangeTimes(lines.value, range).start),
  });
  const copyText = async (copied: string) =>
    show({ text: text((await services.copyText(copied)) ? 'copied' : 'notCopied') });

  return {
    placed,
    noting,
    remove,
    async highlight(range) {
      const added = await add(range);
      if (!added) return;
      if (!added.fresh) return show({ text: text('highlightKept') });
      const { id } = added.highlight;
      show({
        text: text('highlightSaved'),
        action: { label: text('undo'), run: () => void services.binHighlight(id) },
      });
    },
    async note(range) {
      // Nothing may scroll away while somebody writes.
      following.value = false;
      noting.value = await add(range);
    },
    writeNote(highlight) {
      following.value = false;
      noting.value = { highlight, fresh: false };
    },
    copy: (range) => void copyText(quoteText(quotedIn(range), episode())),
    copyLink: (range) => void copyText(quoteLink(quotedIn(range), episode()) ?? ''),
  };
}

function samePlace(
  placed: readonly PlacedHighlight[],
  lines: readonly Line[],
  range: TextRange,
): Marked | undefined {
  const marked = describeRange(lines, range)?.range;
  const same = placed.find((it) => marked && it.range && sameRange(it.range, marked));
  return same && { highlight: same.highlight, fresh: false };
}
