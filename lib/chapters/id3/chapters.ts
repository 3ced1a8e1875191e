import type { Chapter } from '../chapter';
import { tidyChapters, type StatedChapter } from '../tidy-chapters';
import { latin1, readFrames, readId3Frames, readUint32, type Id3Frame } from './tag';
import { readId3Text } from './text';

/**
 * Chapters of the ID3 tag at the head of an audio file (`CHAP` and `CTOC` frames); playback time, since
 * they travel in the file that plays. `bytes` may be cut anywhere and hold anything. Where a table of
 * contents lists chapters, those it leaves out are hidden ones. https://id3.org/id3v2-chapters-1.0
 */
export function parseId3Chapters(bytes: Uint8Array): Chapter[] {
  const { version, frames } = readId3Frames(bytes);
  const found = new Map<string, StatedChapter>();
  const tables = new Map<string, Table>();
  for (const frame of frames) {
    if (frame.id === 'CHAP') addChapter(found, frame, version);
    else if (frame.id === 'CTOC') addTable(tables, frame);
  }
  const listed = idsIn(tables).filter((id) => found.has(id));
  const shown = tidyChapters(listed.map((id) => found.get(id)!));
  return shown.length > 0 ? shown : tidyChapters([...found.values()]);
}

interface Table {
  topLevel: boolean;
  children: string[];
}

function addChapter(found: Map<string, StatedChapter>, { body }: Id3Frame, version: number) {
  const idEnd = body.indexOf(0);
  if (idEnd < 0) return;
  const times = body.subarray(idEnd + 1);
  if (times.length < 16) return;
  const inner = readFrames(times.subarray(16), version);
  const title = inner.find(({ id }) => id === 'TIT2');
  const link = inner.find(({ id }) => id === 'WXXX');
  found.set(latin1(body.subarray(0, idEnd)), {
    start: readUint32(times, 0) / 1000,
    end: readUint32(times, 4) / 1000,
    title: title && readId3Text(title.body)[0],
    url: link && readId3Text(link.body, 'last-latin1')[1],
  });
}

function addTable(tables: Map<string, Table>, { body }: Id3Frame) {
  const idEnd = body.indexOf(0);
  const [flags = 0, count = 0] = body.subarray(idEnd + 1);
  if (idEnd < 0) return;
  const children: string[] = [];
  for (let at = idEnd + 3; children.length < count;) {
    const end = body.indexOf(0, at);
    if (end < 0) break;
    children.push(latin1(body.subarray(at, end)));
    at = end + 1;
  }
  tables.set(latin1(body.subarray(0, idEnd)), { topLevel: (flags & 0x02) !== 0, children });
}

/** All ids below the top of the table, each once; tables may lie within each other, or in a circle. */
function idsIn(tables: ReadonlyMap<string, Table>): string[] {
  const seen = new Set<string>();
  const [first] = tables.keys();
  const top = [...tables.keys()].find((id) => tables.get(id)!.topLevel) ?? first;
  const waiting = top === undefined ? [] : [top];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    waiting.push(...(tables.get(id)?.children ?? []));
  }
  return [...seen];
}
