import type { Ref, VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Insertion, TimeMap } from '@/lib/timemap/time-map';
import { formatTimeMark } from '@/lib/transcript/time-mark';
import { speakerColours } from '@/lib/transcript/speaker-colours';
import type { Line } from '@/lib/transcript/types';
import { useText, type Translate } from '../services';
import { spokenTime } from '../shared/spoken-time';
import { InsertedAudio } from '../sync/InsertedAudio';
import { rowsInStretch } from './text-range';

/** A time mark is drawn where a reader would look for one: at a new speaker, or after this many seconds. */
const markEvery = 20;

interface LineListProps {
  lines: readonly Line[];
  /** Chapter titles by the index of the line they stand above. */
  headings: ReadonlyMap<number, string>;
  /** Audio that is not in the transcript, by the index of the line that goes on after it. */
  insertions: ReadonlyMap<number, Insertion>;
  /** Marks say when a line is heard. */
  map: TimeMap;
  language?: string;
  listRef: Ref<HTMLDivElement>;
}

function classOf({ sound, turn }: Line): string {
  return `line${sound ? ' sound' : ''}${turn ? ' turn' : ''}`;
}

/**
 * Every line in the real DOM, rendered once per transcript: the browser's own find, selection, copy,
 * print and screen readers work, `content-visibility` keeps it fast. What changes while it plays
 * (`aria-current`, `data-match`, paint) is set on the elements from outside.
 */
export function LineList(props: LineListProps) {
  const { lines, headings, insertions, map, language } = props;
  // A map that has only become surer puts no line elsewhere.
  const places = map.pieces.map(({ start, playbackStart }) => [start, playbackStart]).join();
  // Preact leaves a component alone that it is handed again; the same plain element it would go through row by row.
  return useMemo(() => <List {...props} />, [lines, headings, insertions, places, language]);
}

function List(props: LineListProps) {
  const { language, listRef } = props;
  const text = useText();
  return (
    <div
      class="lines"
      role="list"
      ref={listRef}
      lang={language}
      dir="auto"
      aria-label={text('transcript')}
    >
      {stretchesOf(rowsOf(props, text))}
    </div>
  );
}

/** Out of sight, a stretch costs a frame nothing; rows that each saw to it themselves cost several milliseconds. */
function stretchesOf(rows: readonly VNode[]): VNode[] {
  return Array.from({ length: Math.ceil(rows.length / rowsInStretch) }, (_, at) => (
    <div key={at} class="stretch" role="none">
      {rows.slice(at * rowsInStretch, (at + 1) * rowsInStretch)}
    </div>
  ));
}

function rowsOf({ lines, headings, insertions, map }: LineListProps, text: Translate) {
  let lastMark = -Infinity;
  let lastSpeaker: string | undefined;
  const colours = speakerColours(lines);
  const met = new Set<string>();
  return lines.map((line, index) => {
    const turn = line.speaker !== undefined && line.speaker !== lastSpeaker;
    const first = turn && !met.has(line.speaker!);
    if (first) met.add(line.speaker!);
    const marked = turn || line.start - lastMark >= markEvery;
    if (marked) lastMark = line.start;
    lastSpeaker = line.speaker ?? lastSpeaker;
    const heardAt = map.toPlayback(line.start);
    return (
      <div
        key={index}
        class="row"
        role="listitem"
        data-line={index}
        data-marked={marked || undefined}
      >
        {insertions.has(index) && <InsertedAudio insertion={insertions.get(index)!} />}
        {headings.has(index) && <h2 class="chapter-heading">{headings.get(index)}</h2>}
        {turn && (
          <SpeakerButton name={line.speaker!} colour={colours.get(line.speaker!)!} first={first} />
        )}
        <button
          type="button"
          class="time"
          tabIndex={-1}
          data-mark={formatTimeMark(heardAt)}
          aria-label={text('playFrom', spokenTime(heardAt))}
        />
        <p
          class={classOf(line)}
          tabIndex={-1}
          data-start={line.start}
          data-end={line.end}
          data-time-start={line.start}
          data-time-end={line.end}
        >
          {line.text}
        </p>
      </div>
    );
  });
}

interface SpeakerButtonProps {
  name: string;
  colour: number;
  /** Each speaker is once in the tab order, not at every turn. */
  first: boolean;
}

function SpeakerButton({ name, colour, first }: SpeakerButtonProps) {
  const text = useText();
  return (
    <button
      type="button"
      class="speaker"
      data-colour={colour}
      tabIndex={first ? 0 : -1}
      title={text('renameSpeaker', name)}
    >
      {name}
    </button>
  );
}
