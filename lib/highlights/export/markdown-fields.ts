import { formatTimeMark } from '@/lib/transcript/time-mark';
import type { Highlight } from '../types';
import { blockText, inlineText, linkTarget, tagText } from '../markdown-text';
import { momentLink } from '../moment-link';
import { dayOf, isoTime, type MarkedEpisode } from './marked-episode';

/** A field's value, by how it is written: a line of text, several lines, an address, a day, tags, or Markdown of ours. */
export type Field =
  | { kind: 'line' | 'block' | 'address' | 'day' | 'markdown'; value: string }
  | { kind: 'tags'; value: readonly string[] };

/** The fields of an episode, and those a highlight has beside them; `tags` are then its own. */
export const episodeFieldNames = [
  'title',
  'show',
  'published',
  'url',
  'source',
  'audio',
  'image',
  'count',
  'tags',
] as const;
export const highlightFieldNames = [
  'quote',
  'note',
  'speaker',
  'time',
  'until',
  'link',
  'moment',
  'tags',
  'colour',
  'marked',
  'block',
] as const;
type EpisodeFields = Record<(typeof episodeFieldNames)[number], Field>;
type HighlightFields = Record<(typeof highlightFieldNames)[number], Field>;

const line = (value: string | undefined): Field => ({ kind: 'line', value: value ?? '' });
const markdown = (value: string): Field => ({ kind: 'markdown', value });
const address = (value: string | undefined): Field => ({ kind: 'address', value: value ?? '' });

/** What a template may say of an episode. */
export function episodeFields({ episode, highlights }: MarkedEpisode): EpisodeFields {
  const { page, title, show, published, enclosure, image } = episode;
  const target = linkTarget(page);
  const day = dayOf(published);
  return {
    title: line(title || page),
    show: line(show),
    published: day ? { kind: 'day', value: day } : line(published),
    url: address(page),
    source: markdown(
      target ? `[${inlineText(new URL(target).host)}](${target})` : inlineText(page),
    ),
    audio: address(enclosure),
    image: address(image),
    count: line(String(highlights.length)),
    tags: { kind: 'tags', value: [...new Set(highlights.flatMap(({ tags }) => tags))] },
  };
}

/** What a template may say of a highlight, beside what it may say of its episode. Times are playback times. */
export function highlightFields(page: string, highlight: Highlight): HighlightFields {
  const { quote, playbackStart, playbackEnd, speaker, note, tags, colour, created } = highlight;
  const time = formatTimeMark(playbackStart);
  const link = momentLink(page, playbackStart, quote);
  const target = linkTarget(link);
  return {
    quote: line(quote),
    note: { kind: 'block', value: note },
    speaker: line(speaker),
    time: line(time),
    until: line(formatTimeMark(playbackEnd)),
    link: address(link),
    moment: markdown(target ? `[${time}](${target})` : time),
    tags: { kind: 'tags', value: tags },
    colour: line(colour),
    marked: { kind: 'day', value: isoTime(created).slice(0, 10) },
    block: markdown(blockId(highlight.id)),
  };
}

/**
 * The name by which a highlight is known again in a file: an Obsidian block identifier, which holds letters of the
 * Latin alphabet, digits and dashes only (https://help.obsidian.md/links).
 */
export function blockId(id: string): string {
  const plain = id.replace(/[^A-Za-z0-9-]/gu, (sign) => `-${sign.codePointAt(0)!.toString(16)}-`);
  return `marginear-${plain}`;
}

/** A field in Markdown, where it shows as the characters it holds. */
export function toMarkdown({ kind, value }: Field): string {
  if (kind === 'tags') return value.flatMap((tag) => tagText(tag) ?? []).join(' ');
  if (kind === 'markdown') return value;
  if (kind === 'block') return blockText(value);
  if (kind === 'address') return linkTarget(value) ?? '';
  return inlineText(value);
}

/**
 * A field as a value of YAML 1.2: a day as it is, all else in double quotes, whose escapes are those of JSON and
 * a few more (https://yaml.org/spec/1.2.2/#57-escaped-characters), tags as a list.
 */
export function toYaml({ kind, value }: Field): string {
  if (kind === 'tags') {
    const names = value.flatMap((tag) => tagText(tag)?.slice(1) ?? []);
    return `[${names.map(quoted).join(', ')}]`;
  }
  return kind === 'day' && dayOf(value) === value ? value : quoted(value);
}

function quoted(text: string): string {
  const flat = text.toWellFormed().replace(/\s+/gu, ' ').trim();
  return JSON.stringify(flat).replace(
    /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
