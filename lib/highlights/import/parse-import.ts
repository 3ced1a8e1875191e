import { parseJson } from '@/lib/transcript/parse-json';
import { parseArchive, readArchive, type ParsedImport } from './archive-json';
import { isPodNotes, parsePodNotes } from './podnotes';
import { isSnipd, parseSnipd } from './snipd';
import { isWebAnnotations, parseWebAnnotations } from './web-annotations';

/**
 * Reads a file to import, whatever kind it is, by its content: our own JSON, W3C Web Annotations, Markdown of Snipd or
 * PodNotes. `now` in milliseconds, for what is undated. Never throws.
 */
export function parseImport(text: string, now: number): ParsedImport {
  if (/^\uFEFF?\s*[{[]/.test(text)) {
    const file = parseJson(text);
    if (isWebAnnotations(file)) return parseWebAnnotations(file, now);
    if (file !== undefined) return readArchive(file);
  }
  if (isSnipd(text)) return parseSnipd(text, now);
  if (isPodNotes(text)) return parsePodNotes(text, now);
  return parseArchive(text);
}
