import * as v from 'valibot';
import type { Archive } from '../archive';
import { episodeSchema, highlightSchema, showSchema, transcriptSchema } from '../archive-schema';
import { backupFormat, backupVersion } from '../backup';
import { fieldOf, isRecord, type ImportProblem } from './archive-json';

export interface BackupPart extends Required<Archive> {
  settings?: unknown;
}

export interface BackupReader {
  /** Reads the next lines; what is damaged in them is left out and named by `problems`. */
  read(lines: readonly string[]): BackupPart;
  /** How many records the file says it has; zero if it does not. */
  records(): number;
  /** A stretch before the next lines could not be unpacked. */
  skip(): void;
  /** The file is of a newer version, or none of ours: nothing of it may be taken. */
  refused(): boolean;
  /** To be asked when all lines were read. */
  problems(): ImportProblem[];
}

/** More would fill the memory, from a file that is all junk. */
const mostProblems = 10_000;

const kinds = {
  episode: ['episodes', episodeSchema],
  show: ['shows', showSchema],
  highlight: ['highlights', highlightSchema],
  transcript: ['transcripts', transcriptSchema],
} as const;

/** Reads a backup line by line, see `BackupRecord`. Never throws. */
export function createBackupReader(): BackupReader {
  const problems: ImportProblem[] = [];
  const episodes = new Set<string>();
  let [line, taken, records, ended] = [0, 0, 0, false];
  let refusal: ImportProblem['code'] | undefined;
  const report = (problem: ImportProblem) =>
    void (problems.length < mostProblems && problems.push(problem));

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
    taken += 1;
    (part[list] as unknown[]).push(entry);
  }

  return {
    read(lines) {
      const part: BackupPart = { episodes: [], shows: [], highlights: [], transcripts: [] };
      for (const text of lines) {
        if (refusal) break;
        readLine(text, part);
      }
      return part;
    },
    records: () => records,
    skip: () => report({ code: 'unreadable', at: line + 1 }),
    refused: () => refusal !== undefined,
    problems() {
      if (refusal) return [{ code: refusal }];
      if (line > 0 && taken === 0 && !ended) return [{ code: 'not-marginear' }];
      return ended ? problems : [...problems, { code: 'cut-off' }];
    },
  };
}

function parse(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
