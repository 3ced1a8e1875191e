import { resolveAddress } from '@/lib/feed/address';

export interface PageAudio {
  /** The one audio file that the page plays or offers; undefined if none or several. */
  enclosure?: string;
  /** How many different recordings the page holds. */
  count: number;
}

const files = 'a[href*=".mp3" i], a[href*=".m4a" i]';

/** Looks for recordings in players and download links; sounds that loop or are muted do not count. */
export function findAudio(root: Document, base: string, media?: HTMLMediaElement): PageAudio {
  const players = [...root.querySelectorAll<HTMLMediaElement>('audio, video')];
  if (media && !players.includes(media)) players.unshift(media);
  const spoken = players.filter(
    (player) => !player.hasAttribute('loop') && !player.hasAttribute('muted'),
  );
  const sources = spoken.map((player) => sourceOf(player, base));
  const playing = new Set(sources.filter((source) => source !== undefined));
  const links = [...root.querySelectorAll(files)].map((link) => link.getAttribute('href'));
  const offered = new Set(links.map((href) => resolveAddress(href, base)).filter(Boolean));
  const named = playing.size > 0 ? playing : offered;
  const [only] = named;
  // Media that streams from memory names no file, yet it is one recording.
  const count = named.size || Number(media !== undefined);
  return { enclosure: named.size === 1 ? only : undefined, count };
}

function sourceOf(player: HTMLMediaElement, base: string): string | undefined {
  const source = player.getAttribute('src') ?? player.querySelector('source')?.getAttribute('src');
  return resolveAddress(source ?? player.currentSrc, base);
}
