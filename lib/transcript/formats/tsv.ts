import { mostCues, type Cue } from '../lines/cue';
import { linesFromCues } from '../lines/lines-from-cues';
import { excerptOf, splitRows } from '../text';
import type { Parsed, Problem } from '../types';

const header = /^start\tend\ttext\s*$/i;
const cueRow = /^(\d{1,12}(?:[.,]\d{1,12})?)\t(\d{1,12}(?:[.,]\d{1,12})?)\t(.*)$/;

/** Whether a text begins as tab-separated cues do. */
export function isTsv(body: string): boolean {
  const [first = ''] = body.slice(0, 500).split(/[\r\n]/, 1);
  return header.test(first) || cueRow.test(first);
}

/**
 * Parses cues in rows of start, end and text between tabs: what Whisper writes (milliseconds, below a header;
 * https://github.com/openai/whisper/blob/main/whisper/utils.py, `WriteTSV`) and Audacity's labels (seconds;
 * https://manual.audacityteam.org/man/importing_and_exporting_labels.html). Rows of labels that begin with `\` hold
 * frequencies. A row that is neither is named in `problems`.
 */
export function parseTsv(text: string): Parsed {
  const rows = splitRows(text.replaceAll('\0', ''));
  if (rows.length > mostCues) return linesFromCues([], [{ code: 'too-large' }]);
  const unit = header.test(rows[0] ?? '') ? 1000 : 1;
  const cues: Cue[] = [];
  const problems: Problem[] = [];
  for (const [index, row] of rows.entries()) {
    const [, start, end, payload] = cueRow.exec(row) ?? [];
    const at = index + 1;
    if (payload !== undefined) {
      cues.push({ start: seconds(start!, unit), end: seconds(end!, unit), payload, at });
    } else if (/\S/.test(row) && !header.test(row) && !row.startsWith('\\')) {
      problems.push({ code: 'bad-time', at, excerpt: excerptOf(row) });
    }
  }
  return linesFromCues(cues, problems);
}

function seconds(digits: string, unit: number): number {
  return Number(digits.replace(',', '.')) / unit;
}
