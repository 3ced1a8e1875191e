import { htmlRows } from '@/lib/transcript/formats/html-rows';
import { isSpeech } from '@/lib/transcript/shapes/speech';
import { splitRows } from '@/lib/transcript/text';
import type { Chapter } from './chapter';
import { readNoteRow, type Noted } from './note-row';
import { tidyChapters } from './tidy-chapters';

/** Longer notes are whole transcripts. */
const longestNotes = 500_000;
const mostRows = 20_000;
const fewest = 3;
/** A list whose first time is later than this tells the time of day, or what a listener remarked. Seconds. */
const latestFirst = 600;
/** Titles longer, or marks closer than these (medians) are speech. */
const longestTitle = 120;
const closest = 15;

/** Chapters listed in show notes, HTML or plain text, e.g. `(1:01) Rebranding`, `00:00 Intro`, `Outro – 12:30`. */
export function parseShowNotes(notes: string): Chapter[] {
  const text = notes.slice(0, longestNotes);
  return findNotedChapters(/<[a-z/!]/i.test(text) ? htmlRows(text) : splitRows(text));
}

/**
 * The longest list of chapters in rows of text: marks at the rows' beginnings, or at their ends, that only
 * ever grow; several run together in one row come apart. Transcripts, times of day and single times in
 * prose are not chapters. After notes of real shows.
 */
export function findNotedChapters(rows: readonly string[]): Chapter[] {
  let best: Noted[] = [];
  for (const side of ['before', 'after'] as const) {
    const entries = readEntries(rows.slice(0, mostRows), side);
    for (const run of splitWhereTimeRunsBack(entries)) {
      if (run.length > best.length && isChapterList(run)) best = run;
    }
  }
  return tidyChapters(best);
}

/** Marks with their titles; a mark alone in its row names the next row. */
function readEntries(rows: readonly string[], side: 'before' | 'after'): Noted[] {
  const entries: Noted[] = [];
  for (const [index, row] of rows.entries()) {
    for (const entry of readNoteRow(row, side)) {
      const next = rows[index + 1] ?? '';
      const title = entry.title || (readNoteRow(next, side).length > 0 ? '' : next);
      if (title.trim()) entries.push({ ...entry, title });
    }
  }
  return entries;
}

function splitWhereTimeRunsBack(entries: readonly Noted[]): Noted[][] {
  const runs: Noted[][] = [];
  for (const entry of entries) {
    const run = runs.at(-1);
    if (run && run.at(-1)!.start < entry.start) run.push(entry);
    else runs.push([entry]);
  }
  return runs;
}

function isChapterList(run: readonly Noted[]): boolean {
  if (run.length < fewest || run[0]!.start > latestFirst) return false;
  const gaps = run.slice(1).map(({ start }, index) => start - run[index]!.start);
  const titles = new Set(run.map(({ title }) => title));
  return (
    median(run.map(({ title }) => title.length)) <= longestTitle &&
    median(gaps) >= closest &&
    titles.size > run.length / 2 &&
    !isSpeech(run.map(({ start, title }) => ({ start, text: title })))
  );
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
