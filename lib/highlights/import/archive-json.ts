import * as v from 'valibot';
import { archiveFormat, archiveVersion, type Archive } from '../archive';
import {
  episodeSchema,
  highlightSchema,
  showSchema,
  timeMapSchema,
  transcriptSchema,
} from '../archive-schema';

/** Something in an imported file that was not taken over, in data so that the view can say it in words. */
export interface ImportProblem {
  /**
   * `not-json` the file cannot be read at all (or was cut off); `not-marginear` it is JSON of another
   * kind; `newer-version` a newer version wrote it; `damaged` one entry was skipped;
   * `unknown-episode` one entry was skipped because its episode is not in the file. Of a backup besides:
   * `unreadable` a stretch of the file could not be unpacked; `cut-off` its end is missing.
   */
  code:
    | 'not-json'
    | 'not-marginear'
    | 'newer-version'
    | 'damaged'
    | 'unknown-episode'
    | 'unreadable'
    | 'cut-off';
  list?: 'episodes' | 'transcripts' | 'shows' | 'highlights' | 'timeMaps';
  /** 1-based number of the entry in its list, or of its line in a backup. */
  at?: number;
  /** The field that was wrong, e.g. `range.start.line`. */
  field?: string;
}

export interface ParsedImport extends Archive {
  problems: ImportProblem[];
}

/**
 * Reads a file that `exportJson` wrote. A damaged entry is skipped and named, the rest is kept; a
 * file that is none of ours, or newer than we are, gives no entries and one problem. Never throws.
 */
export function parseArchive(text: string): ParsedImport {
  try {
    return readArchive(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch {
    return refuse('not-json');
  }
}

/** The same of what was parsed already. */
export function readArchive(file: unknown): ParsedImport {
  if (!isRecord(file) || file.format !== archiveFormat || !Number.isInteger(file.version)) {
    return refuse('not-marginear');
  }
  if (Number(file.version) > archiveVersion) return refuse('newer-version');

  const problems: ImportProblem[] = [];
  const episodes = readList(file, 'episodes', episodeSchema, problems);
  const known = new Set(episodes.map(({ id }) => id));
  const ofKnown = readOfKnown(file, known, problems);
  const highlights = ofKnown('highlights', highlightSchema);
  const transcripts = Object.hasOwn(file, 'transcripts')
    ? { transcripts: ofKnown('transcripts', transcriptSchema) }
    : {};
  const shows = Object.hasOwn(file, 'shows')
    ? { shows: readList(file, 'shows', showSchema, problems) }
    : {};
  const timeMaps = Object.hasOwn(file, 'timeMaps')
    ? { timeMaps: ofKnown('timeMaps', timeMapSchema) }
    : {};
  return { episodes, ...transcripts, ...shows, ...timeMaps, highlights, problems };
}

function refuse(code: ImportProblem['code']): ParsedImport {
  return { episodes: [], highlights: [], problems: [{ code }] };
}

type ListName = NonNullable<ImportProblem['list']>;

function readList<T>(
  file: Record<string, unknown>,
  list: ListName,
  schema: v.GenericSchema<unknown, T>,
  problems: ImportProblem[],
  accept: (entry: T, at: number) => boolean = () => true,
): T[] {
  const entries = Object.hasOwn(file, list) ? file[list] : undefined;
  if (!Array.isArray(entries)) {
    problems.push({ code: 'damaged', list });
    return [];
  }
  const taken: T[] = [];
  entries.forEach((entry: unknown, index) => {
    const at = index + 1;
    // Millions of junk entries: making an issue of each would take seconds.
    if (!isRecord(entry) || typeof entry.id !== 'string') {
      problems.push({ code: 'damaged', list, at, field: 'id' });
      return;
    }
    const result = v.safeParse(schema, entry, { abortEarly: true });
    if (!result.success) {
      problems.push({ code: 'damaged', list, at, field: fieldOf(result.issues[0]) });
    } else if (accept(result.output, at)) {
      taken.push(result.output);
    }
  });
  return taken;
}

function readOfKnown(
  file: Record<string, unknown>,
  known: ReadonlySet<string>,
  problems: ImportProblem[],
) {
  return <T extends { episodeId: string }>(
    list: ListName,
    schema: v.GenericSchema<unknown, T>,
  ): T[] =>
    readList(file, list, schema, problems, ({ episodeId }, at) => {
      if (known.has(episodeId)) return true;
      problems.push({ code: 'unknown-episode', list, at });
      return false;
    });
}

export function fieldOf(issue: v.BaseIssue<unknown>): string | undefined {
  return issue.path?.map(({ key }) => String(key)).join('.');
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
