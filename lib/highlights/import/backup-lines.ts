import * as v from 'valibot';
import type { Archive } from '../archive';
import {
  episodeSchema,
  highlightSchema,
  showSchema,
  timeMapSchema,
  transcriptSchema,
} from '../archive-schema';
import { backupFormat, backupVersion } from '../backup';
import { fieldOf, isRecord, type ImportProblem } from './archive-json';

export interface BackupPart extends Required<Archive> {
  settings?: unknown;
}

interface BackupReader {
  /** Reads the next lines; what is damaged in them is left out and named by `problems`. */
  read(lines: readonly string[]): BackupPart;
  /** How many records the file says it has; zero if it does not. */
  records(): number;
  /** A stretch before the next lines could not be unpacked. */
  skip(): void;
  /** No more needs to be read: the file is of a newer version, none of ours, or all junk. */
  over(): boolean;
  /** To be asked when all lines were read. */
  problems(): ImportProblem[];
}

/** A file of which so many lines are damaged has none that is whole. */
const mostProblems = 100_000;

const kinds = {
  episode: ['episodes', episodeSchema],
  show: ['shows', showSchema],
  highlight: ['highlights', highlightSchema],
  timeMap: ['timeMaps', timeMapSchema],
  transcript: ['transcripts', transcriptSchema],
} as const;

/**
 * Reads a backup line by line, see `BackupRecord`. What belongs to an episode is read if that came before, or is one of
 * those that are kept already. Never throws.
 */
export function createBackupReader(kept: Iterable<string> = []): BackupReader {
  const problems: ImportProblem[] = [];
  const episodes = new Set(kept);
  let [line, records, known, ended] = [0, 0, false, false];
  let refusal: ImportProblem['code'] | undefined;
  const report = (problem: ImportProblem) => void problems.push(problem);
  const over = () => refusal !== undefined || problems.length >= mostProblems;

  function readLine(text: string, part: BackupPart): void {
    line += 1;
    if (text.trim() === '') return;
    const record = parse(text);
    if (record === undefined) return report({ code: 'damaged', at: line });
    if (Object.hasOwn(record, 'format')) return readHead(record);
    if (record.end === true) return void (ended = true);
    if (Object.hasOwn(record, 'settings')) return void (part.settings = record.settings);
    for (const kind of Object.keys(kinds) as (keyof typeof kinds)[]) {
      if (Object.hasOwn(record, kind)) return readRecord(kind, record[kind], part);
    }
    report({ code: 'damaged', at: line });
  }

  function readHead(head: Record<string, unknown>): void {
    const { format, version } = head;
    if (format !== backupFormat || typeof version !== 'number') refusal ??= 'not-marginear';
    else if (version > backupVersion) refusal ??= 'newer-version';
    known = true;
    if (Number.isSafeInteger(head.records)) records = Number(head.records);
  }

  function readRecord(kind: keyof typeof kinds, record: unknown, part: BackupPart): void {
    const [list, schema] = kinds[kind];
    const result = v.safeParse(schema as v.GenericSchema, record, { abortEarly: true });
    if (!result.success) {
      return report({ code: 'damaged', list, at: line, field: fieldOf(result.issues[0]) });
    }
    const entry = result.output as { id: string; episodeId?: string };
    if (kind === 'episode') episodes.add(entry.id);
    if (entry.episodeId !== undefined && !episodes.has(entry.episodeId)) {
      return report({ code: 'unknown-episode', list, at: line });
    }
    known = true;
    (part[list] as unknown[]).push(entry);
  }

  return {
    read(lines) {
      const part: BackupPart = {
        episodes: [],
        shows: [],
        highlights: [],
        timeMaps: [],
        transcripts: [],
      };
      for (const text of lines) {
        if (over()) break;
        readLine(text, part);
      }
      return part;
    },
    records: () => records,
    skip: () => report({ code: 'unreadable', at: line + 1 }),
    over,
    problems() {
      if (refusal) return [{ code: refusal }];
      if (!known) return [{ code: line > 0 ? 'not-marginear' : 'not-json' }];
      return ended ? problems : [...problems, { code: 'cut-off' }];
    },
  };
}

function parse(text: string): Record<string, unknown> | undefined {
  try {
    // An error costs far more than this look.
    const value: unknown = text.startsWith('{') ? JSON.parse(text) : undefined;
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
