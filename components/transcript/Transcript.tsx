import type { ReadonlySignal, Signal } from '@preact/signals';
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { lineRange } from '@/lib/highlights/anchor';
import type { PlacedHighlight } from '@/lib/highlights/place-highlights';
import type { Highlight, TextRange } from '@/lib/highlights/types';
import type { SearchResult } from '@/lib/search/search';
import type { Insertion, TimeMap } from '@/lib/timemap/time-map';
import { runsFromTheRight } from '@/lib/transcript/direction';
import type { Line } from '@/lib/transcript/types';
import type { Edges } from '../highlights/use-edges';
import type { KeptRow } from '../search/kept-lines';
import { BackToNow } from './BackToNow';
import { LineList } from './LineList';
import { MarkToolbar } from './MarkToolbar';
import { SelectedHighlight } from './SelectedHighlight';
import { characterAt, lineIndexOf, rowAt, selectedRange } from './text-range';
import { useFollowScroll } from './use-follow-scroll';
import { useKeptLines } from './use-kept-lines';
import { useLitLine } from './use-lit-line';
import { useMatches } from './use-matches';
import { useSteadyView } from './use-steady-view';
import { useHighlightPainting } from './use-painting';

/** Where marking acts: on a selection, or on a line (pointed at or focused). */
interface MarkTarget {
  kind: 'line' | 'selection';
  range: TextRange;
}

/** A line to bring into view: in one jump, or by a glide if it is near. */
export interface Reveal {
  line: number;
  glide: boolean;
}

interface TranscriptProps {
  lines: readonly Line[];
  /** Chapter titles by the index of the line they stand above. */
  headings: ReadonlyMap<number, string>;
  /** Audio that is not in the transcript, by the index of the line that goes on after it. */
  insertions: ReadonlyMap<number, Insertion>;
  map: TimeMap;
  language: string | undefined;
  active: ReadonlySignal<number>;
  /** The line that goes on after the insertion that plays, or -1. */
  waiting: ReadonlySignal<number>;
  /** False while another view covers it, or the sidebar is folded. */
  visible: ReadonlySignal<boolean>;
  following: Signal<boolean>;
  /** The line the keyboard is on. */
  focused: Signal<number>;
  /** An object, so that the same line can be asked for twice. */
  reveal: ReadonlySignal<Reveal | undefined>;
  result: SearchResult | undefined;
  currentHit: number;
  /** The rows to show while only matching lines are. */
  kept: ReadonlyMap<number, KeptRow> | undefined;
  placed: readonly PlacedHighlight[];
  edges: Edges;
  canPin: boolean;
  onSeek(line: number): void;
  /** A speaker's name was pressed. */
  onSpeaker(name: string): void;
  onHighlight(range: TextRange): void;
  onNote(range: TextRange): void;
  onCopy(range: TextRange): void;
  onCopyLink(range: TextRange): void;
  onEditNote(highlight: Highlight): void;
  onRemove(id: string): void;
  onPin(line: number): void;
  /** Goes on where an insertion ends. */
  onSkip(insertion: Insertion): void;
}

export function Transcript(props: TranscriptProps) {
  const { lines, active, following, focused, result, currentHit, placed, edges } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const rowOf = useCallback(
    (line: number) => (list.current ? rowAt(list.current, line) : undefined),
    [],
  );
  const activeLine = active.value;
  const waitingLine = props.waiting.value;
  const playing = waitingLine < 0 ? activeLine : waitingLine;
  const dragged = useLitLine({ ...props, scroller, rowOf, active: activeLine });
  const place = useHeld(playing, dragged >= 0);
  const isRightToLeft = useMemo(() => runsFromTheRight(lines), [lines]);
  const { direction, reveal } = useFollowScroll({
    scroller,
    rowOf,
    active: place,
    following,
    visible: props.visible,
  });
  const [target, setTarget] = useState<(MarkTarget & { top: number }) | undefined>();
  const pressedSelecting = useRef(false);

  useSteadyView(scroller);
  useKeptLines(list, lines, props.kept);
  useMatches({ list, lines, headings: props.headings, result, current: currentHit });
  useHighlightPainting(list, lines, placed);

  useLayoutEffect(() => {
    const divider = rowOf(waitingLine)?.querySelector('.inserted');
    divider?.setAttribute('data-now', '');
    return () => divider?.removeAttribute('data-now');
  }, [lines, waitingLine, props.insertions]);

  const focusedLine = focused.value;
  useLayoutEffect(() => {
    const line = rowOf(Math.max(0, focusedLine))?.querySelector<HTMLElement>('.line');
    if (line) line.tabIndex = 0;
    return () => {
      if (line) line.tabIndex = -1;
    };
  }, [lines, focusedLine]);

  const wanted = props.reveal.value;
  useLayoutEffect(() => {
    if (!wanted) return;
    // After all that changes with it is rendered: reading places in between makes the browser lay out twice.
    queueMicrotask(() => reveal(wanted.line, { ifHidden: true, glide: wanted.glide }));
  }, [wanted]);

  const point = (line: number) => {
    const range = lineRange(lines, line);
    const row = rowOf(line);
    const view = scroller.current;
    if (row && view) setTarget({ kind: 'line', range, top: topOf(row, view) });
  };
  const takeSelection = () => {
    const range = list.current && selectedRange(list.current);
    const row = range && rowOf(range.start.line);
    const view = scroller.current;
    if (!range || !row || !view) return;
    following.value = false;
    setTarget({ kind: 'selection', range, top: topOf(row, view) });
  };
  const onClick = (event: MouseEvent) => {
    const element = event.target as Element;
    const line = lineIndexOf(element);
    if (line < 0) return;
    if (element.closest('.inserted')) {
      const insertion = props.insertions.get(line);
      if (insertion && element.closest('button')) props.onSkip(insertion);
      return;
    }
    const speaker = element.closest('.speaker') && lines[line]?.speaker;
    if (speaker) return props.onSpeaker(speaker);
    const onTime = element.closest('.time') !== null;
    // A click that makes or ends a selection is about the selection.
    if (!onTime && (pressedSelecting.current || hasSelection())) return;
    focused.value = line;
    const at = !onTime && list.current && characterAt(list.current, event.clientX, event.clientY);
    if (!at || !edges.select(at)) edges.deselect();
    props.onSeek(line);
  };

  return (
    <div class="transcript-area">
      <div
        class="scroller"
        ref={scroller}
        // Here and not on the list, so that what floats over the lines stands at their end.
        dir={isRightToLeft ? 'rtl' : 'ltr'}
        onPointerDown={() => (pressedSelecting.current = hasSelection())}
        onPointerUp={takeSelection}
        onKeyUp={(event) => event.shiftKey && takeSelection()}
        onPointerLeave={() => target?.kind === 'line' && setTarget(undefined)}
        onPointerOver={(event) => {
          const line = lineIndexOf(event.target as Element);
          if (line >= 0 && !(target?.kind === 'selection' && hasSelection())) point(line);
        }}
        onFocusIn={(event) => {
          const line = lineIndexOf(event.target as Element);
          if (line < 0) return;
          focused.value = line;
          if (!(target?.kind === 'selection' && hasSelection())) point(line);
        }}
        onFocusOut={(event) => {
          const stays = event.currentTarget.contains(event.relatedTarget as Node | null);
          if (!stays && target?.kind === 'line') setTarget(undefined);
        }}
        onClick={onClick}
      >
        <LineList
          lines={lines}
          headings={props.headings}
          insertions={props.insertions}
          map={props.map}
          language={props.language}
          listRef={list}
        />
        {edges.selected.value && (
          <SelectedHighlight
            shown={edges.selected.value}
            edges={edges}
            lines={lines}
            list={list}
            scroller={scroller}
            onNote={props.onEditNote}
            onRemove={props.onRemove}
          />
        )}
        {target && !(edges.selected.value && target.kind === 'line') && (
          <MarkToolbar
            top={target.top}
            selection={target.kind === 'selection'}
            canPin={props.canPin}
            onHighlight={() => props.onHighlight(target.range)}
            onNote={() => props.onNote(target.range)}
            onCopy={() => props.onCopy(target.range)}
            onCopyLink={() => props.onCopyLink(target.range)}
            onPin={() => props.onPin(target.range.start.line)}
          />
        )}
      </div>
      <BackToNow following={following} direction={direction} playing={place >= 0} />
    </div>
  );
}

/** A value as it was when it began to be held. */
function useHeld<T>(value: T, isHeld: boolean): T {
  const last = useRef(value);
  if (!isHeld) last.current = value;
  return last.current;
}

function hasSelection(): boolean {
  return document.getSelection()?.isCollapsed === false;
}

/** Where a row's words begin, below the title of a chapter. Pixels from the top of the scrolled content. */
function topOf(row: Element, view: Element): number {
  const first = row.querySelector('.chapter-heading')?.nextElementSibling ?? row;
  return first.getBoundingClientRect().top - view.getBoundingClientRect().top + view.scrollTop;
}
