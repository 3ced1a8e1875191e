import type { Episode } from '@/lib/feed/episode';
import type { ParsedImport } from './archive-json';
import { createIntake } from './intake';

/*
 * Notes taken with PodNotes for Obsidian: lines with a link `obsidian://podnotes?episodeName=…&url=…&time=…`, in
 * seconds, with `endTime` where a segment was taken, and beside it what the person wrote.
 */

const link = /\[[^[\]]{0,200}\]\((obsidian:\/\/podnotes\?[^()\s]{1,4000})\)/;

export function isPodNotes(text: string): boolean {
  return text.includes('obsidian://podnotes?');
}

/**
 * Reads a PodNotes note: what stands at each time, in its line and those indented below, is the highlight's words.
 * It knows no page: that is the feed's address with the episode's name, since a feed is no episode. Never throws.
 */
export function parsePodNotes(text: string, now: number): ParsedImport {
  const intake = createIntake(now);
  const lines = text.replaceAll('\0', '').split(/\r?\n/);
  const show = /^podcast: *"?(?:\[\[(?:[^\]|]{0,500}\|)?)?([^"\]|\n]{1,500})/m
    .exec(text)?.[1]
    ?.trim();
  let at = 0;
  lines.forEach((line, index) => {
    const found = link.exec(line.slice(0, 10_000));
    if (!found) return;
    at++;
    const said = new URL(found[1]!).searchParams;
    const words = [line.replace(found[0], ''), ...below(lines, index + 1)]
      .map((part) => part.replace(/^[\s>*+-]+/, '').trim())
      .filter(Boolean);
    const time = seconds(said.get('time'));
    // "Resume in PodNotes" leads to the episode, and to no moment.
    if (time === undefined && words.length === 0) return;
    intake.add(at, readEpisode(said, show), {
      quote: words.join('\n'),
      playbackStart: time ?? 0,
      playbackEnd: seconds(said.get('endTime')) ?? time ?? 0,
    });
  });
  return intake.result();
}

/** Lines that belong to the one before them: indented, up to the next moment. */
function below(lines: readonly string[], from: number): string[] {
  let to = from;
  while (to < lines.length && /^\s+\S/.test(lines[to]!) && !link.test(lines[to]!)) to++;
  return lines.slice(from, to);
}

function readEpisode(said: URLSearchParams, show: string | undefined): Episode {
  const title = said.get('episodeName') ?? '';
  const feed = said.get('url') ?? '';
  const page = URL.canParse(feed) ? new URL(feed) : undefined;
  page?.searchParams.set('episode', title);
  return { page: page?.href ?? '', feed, ...(title && { title }), ...(show && { show }) };
}

function seconds(value: string | null): number | undefined {
  return value && /^\d{1,9}(?:\.\d{1,9})?$/.test(value) ? Number(value) : undefined;
}
