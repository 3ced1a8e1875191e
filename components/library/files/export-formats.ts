import type { MarkedEpisode } from '@/lib/highlights/export/marked-episode';
import type { MessageKey } from '../../services';

/** What a file can be, in the order it is offered: its name and what it is for. */
const fileFormats = {
  markdown: ['exportMarkdown', 'exportMarkdownHint'],
  readwise: ['exportReadwise', 'exportReadwiseHint'],
  html: ['exportHtml', 'exportHtmlHint'],
  csv: ['exportCsv', 'exportCsvHint'],
  annotations: ['exportAnnotations', 'exportAnnotationsHint'],
  json: ['exportJson', 'exportJsonHint'],
} as const satisfies Record<string, readonly [MessageKey, MessageKey]>;

export type FileFormat = keyof typeof fileFormats;

/** Where highlights can go: into a file, or to the listener's Readwise account. */
export const exportTargets = {
  ...fileFormats,
  account: ['readwiseAccount', 'readwiseAccountHint'],
} as const satisfies Record<string, readonly [MessageKey, MessageKey]>;

export type ExportTarget = keyof typeof exportTargets;

export interface ExportServices {
  /** Hands highlights to the browser as one file; `json` holds everything that is kept, whichever are given. */
  saveFile(format: FileFormat, episodes: readonly MarkedEpisode[], template: string): Promise<void>;
  /**
   * Writes a Markdown file per episode into a folder the person picks, and never over what is there. Absent where the
   * browser has no such thing; undefined if none was picked. Only straight from a click.
   */
  saveToFolder?(
    episodes: readonly MarkedEpisode[],
    template: string,
  ): Promise<{ written: number; unchanged: number; failed: number } | undefined>;
}
