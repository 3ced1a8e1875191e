import type { ExportServices, FileFormat } from '@/components/library/files/export-formats';
import { exportCsv, exportReadwiseCsv } from '@/lib/highlights/export/csv';
import { fileNames } from '@/lib/highlights/export/file-names';
import { exportHtml } from '@/lib/highlights/export/html';
import { exportJson } from '@/lib/highlights/export/json';
import {
  exportMarkdown,
  parseMarkdownTemplate,
  writeMarkdownFile,
} from '@/lib/highlights/export/markdown';
import type { MarkedEpisode } from '@/lib/highlights/export/marked-episode';
import { exportWebAnnotations } from '@/lib/highlights/export/web-annotations';
import { readBackup } from '@/lib/store/backup';
import type { Database } from '@/lib/store/database';
import { download } from '../download';
import { writeMarkdownFolder } from './markdown-folder';
import { pickFolder } from './pick-folder';
import { text } from '../language';
import type { Keep } from '../shared-services';

interface Writer {
  extension: string;
  type: string;
  write(episodes: readonly MarkedEpisode[], template: string): string;
}

const writers: Record<Exclude<FileFormat, 'json'>, Writer> = {
  markdown: {
    extension: 'md',
    type: 'text/markdown',
    write: (episodes, template) => exportMarkdown(episodes, parseMarkdownTemplate(template)),
  },
  readwise: { extension: 'readwise.csv', type: 'text/csv', write: exportReadwiseCsv },
  csv: { extension: 'csv', type: 'text/csv', write: exportCsv },
  html: {
    extension: 'html',
    type: 'text/html',
    write: (episodes) =>
      exportHtml(episodes, {
        title: text('highlights'),
        language: document.documentElement.lang,
      }),
  },
  annotations: {
    extension: 'jsonld',
    type: 'application/ld+json',
    write: (episodes) =>
      exportWebAnnotations(episodes, {
        id: `urn:uuid:${crypto.randomUUID()}`,
        exported: new Date().toISOString(),
      }),
  },
};

/** What the library can be taken out as. */
export function createExports(db: Database, keep: Keep): ExportServices {
  return {
    async saveFile(format, episodes, template) {
      const day = new Date().toISOString().slice(0, 10);
      if (format !== 'json') {
        const { extension, type, write } = writers[format];
        return download(
          `marginear-highlights-${day}.${extension}`,
          type,
          write(episodes, template),
        );
      }
      const archive = await keep(() => readBackup(db));
      if (!archive) return;
      const file = exportJson({ ...archive, exported: new Date().toISOString() });
      download(`marginear-${day}.json`, 'application/json', file);
    },
    saveToFolder:
      pickFolder &&
      (async (episodes, template) => {
        const folder = await pickFolder!('notes');
        if (!folder) return undefined;
        const parsed = parseMarkdownTemplate(template);
        const names = fileNames(episodes.map(({ episode }) => episode));
        const files = episodes.map((marked, index) => ({
          name: `${names[index]}.md`,
          file: writeMarkdownFile(parsed, marked),
        }));
        return writeMarkdownFolder(folder, files);
      }),
  };
}
