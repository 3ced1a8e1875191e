import { archiveFormat, archiveVersion, type Archive } from '../archive';

/**
 * Writes an archive as JSON that `parseArchive` reads back without loss.
 * `exported` is the moment of the export, ISO 8601.
 */
export function exportJson(archive: Archive & { exported: string }): string {
  const { exported, episodes, transcripts, shows, timeMaps, highlights } = archive;
  return JSON.stringify(
    {
      format: archiveFormat,
      version: archiveVersion,
      exported,
      episodes,
      transcripts,
      shows,
      timeMaps,
      highlights,
    },
    undefined,
    1,
  );
}
