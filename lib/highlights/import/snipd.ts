import { parseTimeMark } from '@/lib/transcript/time-mark';
import type { Episode } from '@/lib/feed/episode';
import type { ParsedImport } from './archive-json';
import { createIntake } from './intake';

/*
 * Snipd's Markdown, one file per episode, as its Obsidian plugin and its own export write it: title (H1), a list of
 * facts, and per snip a heading (H3) with title, link and tags, a line with its times, notes, and perhaps "Quote" and
 * "Transcript" (H4). People change that template, so everything but the heading may be missing.
 */

interface Snip {
  heading: string;
  times: string;
  note: string[];
  quote: string[];
  transcript: string[];
}

const snipLink = /https:\/\/share\.snipd\.com\/(?:snip|episode)\/[\w-]{1,100}/;
const episodeLink = /https:\/\/share\.snipd\.com\/episode\/[\w-]{1,100}/;

export function isSnipd(text: string): boolean {
  return snipLink.test(text) && /^### /m.test(text);
}

/** Reads Snipd's Markdown; a snip without a quote is told by its transcript, else by its title. Never throws. */
export function parseSnipd(text: string, now: number): ParsedImport {
  const intake = createIntake(now);
  const lines = text.replaceAll('\0', '').split(/\r?\n/);
  const episode = readEpisode(lines, text);
  splitSnips(lines).forEach((snip, index) => {
    const title = plain(snip.heading.replace(/\[\d[\d:]*\]/, '').replace(/(?:^|\s)#[^\s#]+/g, ''));
    const words = joined(snip.quote) || joined(snip.transcript);
    const [start, end] = times(`${snip.times} ${snip.heading}`);
    const tags = snip.heading.match(/(?<=\s#)[^\s#[\]]+/g) ?? [];
    intake.add(index + 1, episode, {
      quote: words || title,
      note: [words ? title : '', snip.note.join('\n').trim()].filter(Boolean).join('\n\n'),
      tags: [...new Set(tags)],
      playbackStart: start ?? 0,
      playbackEnd: end ?? start ?? 0,
    });
  });
  return intake.result();
}

function readEpisode(lines: readonly string[], text: string): Episode {
  const fact = (names: RegExp) => {
    const line = lines.find((it) => it.length < 2000 && names.test(it));
    return plain(line?.replace(names, '') ?? '') || undefined;
  };
  const page = (episodeLink.exec(text) ?? snipLink.exec(text))![0];
  const title = fact(/^# /) ?? fact(/^- (?:Episode title|Title): /);
  const show = fact(/^- (?:Show|Podcast): /);
  const published = fact(/^- (?:Episode publish date|Publish date): /);
  return { page, ...(title && { title }), ...(show && { show }), ...(published && { published }) };
}

function splitSnips(lines: readonly string[]): Snip[] {
  const snips: Snip[] = [];
  let part: 'note' | 'quote' | 'transcript' = 'note';
  for (const line of lines) {
    if (line.startsWith('### ')) {
      snips.push({ heading: line.slice(4), times: '', note: [], quote: [], transcript: [] });
      part = 'note';
      continue;
    }
    const snip = snips.at(-1);
    // A rule ends a snip: what follows belongs to the page.
    if (!snip || /^(?:---+|Created with \[Snipd\].*)$/.test(line)) continue;
    if (/^#{1,2} /.test(line)) part = 'note';
    else if (line.startsWith('#### ')) part = /quote/i.test(line) ? 'quote' : 'transcript';
    else if (snip.times === '' && /^🎧.*\d:\d\d/u.test(line)) snip.times = line;
    else if (!/^- Audio link: |^<audio/.test(line)) snip[part].push(line);
  }
  return snips;
}

function times(text: string): (number | undefined)[] {
  return (text.slice(0, 2000).match(/\d{1,3}(?::\d{2}){1,2}/g) ?? [])
    .slice(0, 2)
    .map(parseTimeMark);
}

/** The words of a quotation: without its signs and the lines that only say who speaks. */
function joined(lines: readonly string[]): string {
  return lines
    .map((line) => plain(line.replace(/^[>\s]+/, '').replace(/^\*\*[^*]{1,100}\*\*:?\s*/, '')))
    .filter((line) => line !== '' && !/^[—–-] /.test(line))
    .join(' ');
}

/** Markdown and HTML of one line as text: links become their words. */
function plain(line: string): string {
  return line
    .slice(0, 100_000)
    .replace(/!?\[([^[\]]{0,1000})\]\([^()\s]{0,1000}\)/g, '$1')
    .replace(/<[^<>]{0,200}>/g, ' ')
    .replace(/[⭐🌟]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
