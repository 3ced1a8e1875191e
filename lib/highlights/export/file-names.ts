import type { Episode } from '@/lib/feed/episode';
import { stableId } from '../stable-id';

/** Names that Windows keeps for devices (https://learn.microsoft.com/windows/win32/fileio/naming-a-file). */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
/** Bytes of UTF-8, of the 255 that file systems allow; the rest is for an ending. */
const longest = 180;

/**
 * A name for each episode's file, without an ending: show and title in letters that every file system and Obsidian's
 * links take. Those that would be the same, also but for upper and lower case, are told apart by the page, whatever
 * their order: the same episode must find its file again.
 */
export function fileNames(episodes: readonly Episode[]): string[] {
  const names = episodes.map(fileName);
  const alike = Map.groupBy(names, (name) => name.toLowerCase());
  return names.map((name, index) =>
    alike.get(name.toLowerCase())!.length === 1
      ? name
      : `${name} (${stableId(episodes[index]!.page).slice(0, 6)})`,
  );
}

function fileName({ show, title, page }: Episode): string {
  const words = [show, title].map((part) => allowed(part ?? '')).filter(Boolean);
  const name = cut(words.join(' - ') || allowed(page)) || 'episode';
  return device.test(name) ? `_${name}` : name;
}

/** Without what a path or an Obsidian link is made of, nor dots and spaces at its ends. */
function allowed(text: string): string {
  return text
    .slice(0, 1_000)
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\\/:*?"<>|#^[\]]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+/, '')
    .trim();
}

function cut(name: string): string {
  let bytes = 0;
  let kept = '';
  for (const sign of name) {
    const code = sign.codePointAt(0)!;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (bytes > longest) break;
    kept += sign;
  }
  let to = kept.length;
  while (to > 0 && /[. ]/.test(kept[to - 1]!)) to--;
  return kept.slice(0, to);
}
