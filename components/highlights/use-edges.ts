import { useComputed, useSignal, useSignalEffect, type ReadonlySignal } from '@preact/signals';
import { sameRange } from '@/lib/highlights/anchor';
import { moveEdge, setEdge, type Edge, type Step } from '@/lib/highlights/move-edge';
import { highlightsIn, type PlacedHighlight } from '@/lib/highlights/place-highlights';
import type { Highlight, Place, TextRange } from '@/lib/highlights/types';
import type { TimeMap } from '@/lib/timemap/time-map';
import type { Line } from '@/lib/transcript/types';
import { useEpisode } from '../services';
import type { ToastMessage } from '../shared/Toast';

interface EdgesOptions {
  lines: ReadonlySignal<readonly Line[]>;
  map: ReadonlySignal<TimeMap>;
  placed: ReadonlySignal<readonly PlacedHighlight[]>;
  show(message: ToastMessage): void;
}

/** A highlight whose words are on the screen. */
export interface ShownHighlight {
  highlight: Highlight;
  range: TextRange;
}

export type Edges = ReturnType<typeof useEdges>;

/** The highlight that is selected in the transcript, and moving the ends of highlights. */
export function useEdges({ lines, map, placed, show }: EdgesOptions) {
  const { placeHighlight, reading, text } = useEpisode();
  const selectedId = useSignal<string | undefined>(undefined);
  /** Where a highlight is being put, until it is kept. */
  const draft = useSignal<{ id: string; range: TextRange } | undefined>(undefined);

  const shown = useComputed(() =>
    placed.value.map((it) =>
      draft.value?.id === it.highlight.id ? { ...it, range: draft.value.range } : it,
    ),
  );
  const selected = useComputed<ShownHighlight | undefined>(() => {
    const it = shown.value.find(({ highlight }) => highlight.id === selectedId.value);
    return it?.range && { highlight: it.highlight, range: it.range };
  });
  useSignalEffect(() => {
    const { id, range } = draft.value ?? {};
    const kept = placed.value.find(({ highlight }) => highlight.id === id)?.range;
    if (kept && range && sameRange(kept, range)) draft.value = undefined;
  });

  /** Of what is highlighted there the innermost; if that is selected, the next one out. False when nothing is. */
  const select = (where: TextRange): boolean => {
    const there = highlightsIn(placed.peek(), where).map(({ highlight }) => highlight.id);
    const next = there.indexOf(selectedId.peek() ?? '') + 1;
    selectedId.value = there[next % there.length];
    return there.length > 0;
  };

  const keep = async ({ id, range }: { id: string; range: TextRange }) => {
    const undo = await placeHighlight(id, { range, map: map.peek() });
    if (!undo) draft.value = undefined;
    else show({ text: text('edgeMoved'), action: { label: text('undo'), run: undo } });
  };

  const moved = ({ highlight, range }: ShownHighlight, edge: Edge, step: Step) => {
    const now = draft.peek()?.id === highlight.id ? draft.peek()!.range : range;
    return moveEdge(lines.peek(), now, edge, step, reading.peek().transcript?.language);
  };

  return {
    shown,
    selected,
    select,
    deselect: () => (selectedId.value = undefined),
    /** Whether a sentence can be taken in or given up at an end. */
    canMove: (it: ShownHighlight, edge: Edge, step: Step) => moved(it, edge, step) !== undefined,
    /** Moves an end by a sentence, and keeps that. */
    move(it: ShownHighlight, edge: Edge, step: Step) {
      const range = moved(it, edge, step);
      if (!range) return;
      draft.value = { id: it.highlight.id, range };
      void keep(draft.value);
    },
    /** Puts an end of the selected highlight somewhere, until it is dropped. */
    drag(edge: Edge, place: Place) {
      const it = selected.peek();
      const range = it && setEdge(lines.peek(), it.range, edge, place);
      if (it && range) draft.value = { id: it.highlight.id, range };
    },
    /** Keeps where it was put, or takes it back there. */
    drop(isKept: boolean) {
      const put = draft.peek();
      if (put && isKept) void keep(put);
      else draft.value = undefined;
    },
  };
}
