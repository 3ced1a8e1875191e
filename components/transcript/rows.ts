import type { Insertion, TimeMap } from '@/lib/timemap/time-map';
import { speakerColours } from '@/lib/transcript/speaker-colours';
import type { Line } from '@/lib/transcript/types';

/** A time mark is drawn where a reader would look for one: at a new speaker, or after this many seconds. */
const markEvery = 20;

/** A line, and what stands around it in the list. */
export interface Row {
  line: Line;
  /** Playback time, seconds. */
  heardAt: number;
  /** Its time is always seen, not only under the pointer. */
  marked: boolean;
  /** Who speaks from here on. */
  speaker?: Speaker;
  /** The chapter that begins here. */
  heading?: string;
  /** Audio that is not in the transcript, after which this line goes on. */
  insertion?: Insertion;
}

export interface Speaker {
  name: string;
  colour: number;
  /** Each speaker is once in the tab order, not at every turn. */
  first: boolean;
}

export interface RowsOptions {
  lines: readonly Line[];
  /** Chapter titles by the index of the line they stand above. */
  headings: ReadonlyMap<number, string>;
  /** Audio that is not in the transcript, by the index of the line that goes on after it. */
  insertions: ReadonlyMap<number, Insertion>;
  map: TimeMap;
}

export function rowsOf({ lines, headings, insertions, map }: RowsOptions): Row[] {
  let lastMark = -Infinity;
  let lastSpeaker: string | undefined;
  const colours = speakerColours(lines);
  const met = new Set<string>();
  return lines.map((line, index) => {
    const { speaker: name } = line;
    const speaker =
      name === undefined || name === lastSpeaker
        ? undefined
        : { name, colour: colours.get(name)!, first: !met.has(name) };
    if (speaker) met.add(speaker.name);
    const marked = speaker !== undefined || line.start - lastMark >= markEvery;
    if (marked) lastMark = line.start;
    lastSpeaker = name ?? lastSpeaker;
    const heardAt = map.toPlayback(line.start);
    const [heading, insertion] = [headings.get(index), insertions.get(index)];
    return { line, heardAt, marked, speaker, heading, insertion };
  });
}
