import type { Episode } from '@/lib/feed/episode';
import { momentLink } from '../moment-link';
import type { Highlight } from '../types';
import { inOrder, isoTime, type MarkedEpisode } from './marked-episode';
import { readwiseLocation, readwiseNote } from './readwise';

type Column = [name: string, read: (episode: Episode, highlight: Highlight) => string | number];

const columns: readonly Column[] = [
  ['Show', ({ show = '' }) => show],
  ['Episode', ({ title = '' }) => title],
  ['Published', ({ published = '' }) => published],
  ['Page', ({ page }) => page],
  ['Audio', ({ enclosure = '' }) => enclosure],
  ['Start', (_, { playbackStart }) => playbackStart],
  ['End', (_, { playbackEnd }) => playbackEnd],
  ['Speaker', (_, { speaker = '' }) => speaker],
  ['Quote', (_, { quote }) => quote],
  ['Note', (_, { note }) => note],
  ['Tags', (_, { tags }) => tags.join(', ')],
  ['Colour', (_, { colour }) => colour],
  ['Created', (_, { created }) => isoTime(created)],
  ['Edited', (_, { edited }) => isoTime(edited)],
  ['Id', (_, { id }) => id],
];

/**
 * The columns that Readwise takes from a CSV file, of which only `Highlight` must be there
 * (https://readwise.io/import_bulk).
 */
const readwiseColumns: readonly Column[] = [
  ['Highlight', (_, { quote }) => quote],
  ['Title', ({ title, page }) => title ?? page],
  ['Author', ({ show = '' }) => show],
  ['URL', ({ page }, { playbackStart, quote }) => momentLink(page, playbackStart, quote)],
  ['Note', (_, highlight) => readwiseNote(highlight)],
  ['Location', (_, highlight) => readwiseLocation(highlight)],
  ['Date', (_, { created }) => isoTime(created)],
];

/** A table for spreadsheets, times in seconds of playback. The byte order mark tells Excel that it is UTF-8. */
export function exportCsv(episodes: readonly MarkedEpisode[]): string {
  return `\uFEFF${writeTable(columns, episodes)}`;
}

/** A file for Readwise's import; the location is in whole seconds of playback. */
export function exportReadwiseCsv(episodes: readonly MarkedEpisode[]): string {
  return writeTable(readwiseColumns, episodes);
}

function writeTable(table: readonly Column[], episodes: readonly MarkedEpisode[]): string {
  const rows = episodes.flatMap(({ episode, highlights }) =>
    inOrder(highlights).map((highlight) => table.map(([, read]) => read(episode, highlight))),
  );
  return [table.map(([name]) => name), ...rows]
    .map((row) => `${row.map(writeCell).join(',')}\r\n`)
    .join('');
}

/**
 * RFC 4180. A text that a spreadsheet would take for a formula begins with an apostrophe, as OWASP advises
 * (https://owasp.org/www-community/attacks/CSV_Injection); the full-width signs count too where East Asian input does.
 */
function writeCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = value.replaceAll('\0', '').toWellFormed();
  const safe = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
