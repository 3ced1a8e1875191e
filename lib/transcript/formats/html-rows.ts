import { Parser } from 'htmlparser2';
import type { Row } from '../shapes/find-blocks';
import { cleanText } from '../text';
import { parseTimeMark } from '../time-mark';

/** A row of an HTML or TTML file. */
export interface HtmlRow extends Row {
  /** The element that says what the row is: a name or a time. */
  tag?: 'cite' | 'time';
  /** Seconds, where its element carries both its times. */
  end?: number;
}

type Times = Pick<HtmlRow, 'start' | 'end'>;

const inline = new Set([
  'a',
  'abbr',
  'b',
  'em',
  'font',
  'i',
  'mark',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'tt',
  'u',
]);
const unread = new Set(['head', 'noscript', 'script', 'style', 'svg', 'template', 'title']);
const chrome = new Set(['button', 'footer', 'form', 'nav', 'select']);
const site = new Set(['button', 'form', 'iframe', 'input', 'nav', 'video']);
/** Deeper than any transcript; the parser's own stack costs quadratic time in depth. */
const deepest = 200;

/**
 * The visible text of an HTML or XML file as rows, one per block element or line break, and whether
 * the file has what only pages of a site have. A caption of several rows that carries its times stays
 * one row. Never throws; what is nested too deeply is left out.
 */
export function readHtml(html: string): { rows: HtmlRow[]; isSite: boolean } {
  const rows: HtmlRow[] = [];
  const open: string[] = [];
  let isSite = false;
  let hidden = 0;
  let text = '';
  let place: Omit<HtmlRow, 'text'> | undefined;
  let times: Times = {};

  function endRow(next: Times) {
    const said = place && cleanText(text);
    if (place && said) rows.push({ text: said, ...place, ...times });
    [text, place, times] = ['', undefined, next];
  }

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        open.push(name);
        if (site.has(name)) isSite = true;
        if (unread.has(name)) hidden += 1;
        if (open.length > deepest) parser.pause();
        else if (name === 'br' && times.end !== undefined) text += ' ';
        else if (!inline.has(name)) endRow(readTimes(attributes));
      },
      onclosetag(name) {
        open.pop();
        if (unread.has(name)) hidden -= 1;
        if (name !== 'br' && !inline.has(name)) endRow({});
      },
      ontext(piece) {
        if (hidden === 0 && piece.trim() !== '') place ??= placeOf(open);
        if (hidden === 0) text += piece;
      },
    },
    { lowerCaseTags: true, recognizeSelfClosing: true },
  );
  parser.write(html);
  endRow({});
  return { rows, isSite };
}

/** The texts of an HTML file's rows, such as a feed's show notes. */
export function htmlRows(html: string): string[] {
  return readHtml(html).rows.map((row) => row.text);
}

function placeOf(open: string[]): Omit<HtmlRow, 'text'> {
  const tag = open.findLast((name) => name === 'cite' || name === 'time');
  const isHeading = open.some((name) => /^h[1-6]$/.test(name));
  const kind = open.some((name) => chrome.has(name)) ? 'chrome' : isHeading ? 'heading' : 'text';
  const path = open.filter((name) => !inline.has(name)).join('>');
  return { kind, path, ...(tag && { tag: tag as 'cite' | 'time' }) };
}

function readTimes(attributes: Record<string, string>): Times {
  const start = readTime(attributes.begin ?? attributes.start);
  if (start === undefined) return {};
  const duration = readTime(attributes.dur);
  const end = readTime(attributes.end) ?? (duration === undefined ? undefined : start + duration);
  return end === undefined ? { start } : { start, end };
}

/** TTML's clock times and its offsets in hours, minutes, seconds and milliseconds; frames are dropped. */
function readTime(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const offset = /^(\d{1,9}(?:\.\d{1,9})?)(h|m|s|ms)?$/.exec(value.trim());
  if (!offset) return parseTimeMark(value.trim().replace(/^(\d+:\d\d:\d\d):\d+$/, '$1'));
  const unit = { h: 3600, m: 60, s: 1, ms: 0.001 }[offset[2] ?? 's'] ?? 1;
  return Number(offset[1]) * unit;
}
