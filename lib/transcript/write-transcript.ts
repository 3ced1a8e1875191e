import { inlineText } from '@/lib/highlights/markdown-text';
import { formatTimeMark } from './time-mark';
import type { Line } from './types';

export interface WriteOptions {
  /** Whether plain text and Markdown show times. */
  times?: boolean;
  /** Whether names are written, where lines have them. */
  speakers?: boolean;
  /** BCP 47, for formats that can hold it. */
  language?: string;
}

/**
 * Writes WebVTT (https://www.w3.org/TR/webvtt1/), names as voices; `parseVtt` reads the same lines back, to the
 * millisecond. Times are those of the lines.
 */
export function writeVtt(lines: readonly Line[], options: WriteOptions = {}): string {
  const { speakers = true, language } = options;
  const cues = lines.map((line) => {
    const voice = speakers && line.speaker ? `<v ${escapeCue(oneRow(line.speaker))}>` : '';
    const turn = line.turn ? '&gt;&gt; ' : '';
    const times = `${cueTime(line.start, '.')} --> ${cueTime(line.end, '.')}`;
    return `${times}\n${voice || turn}${escapeCue(oneRow(line.text))}\n`;
  });
  const header = language ? `WEBVTT\nLanguage: ${oneRow(language)}\n` : 'WEBVTT\n';
  return [header, ...cues].join('\n');
}

/** Writes SubRip, numbered, with `Name: ` where the speaker changes. */
export function writeSrt(lines: readonly Line[], { speakers = true }: WriteOptions = {}): string {
  const cues = lines.map((line, index) => {
    const isNamed = speakers && line.speaker && line.speaker !== lines[index - 1]?.speaker;
    const name = isNamed ? `${oneRow(line.speaker!)}: ` : line.turn ? '>> ' : '';
    const times = `${cueTime(line.start, ',')} --> ${cueTime(line.end, ',')}`;
    return `${index + 1}\n${times}\n${name}${oneRow(line.text)}\n`;
  });
  return cues.join('\n');
}

/** Writes plain text, a paragraph per turn; with `times` each line has a row and its mark. */
export function writeText(lines: readonly Line[], options: WriteOptions = {}): string {
  return writeProse(lines, options, {
    mark: (start) => `[${formatTimeMark(start)}] `,
    name: (name) => `${name}: `,
    text: oneRow,
  });
}

/** Writes Markdown, a paragraph per turn, names in bold; what is Markdown in the text is escaped. */
export function writeMarkdown(lines: readonly Line[], options: WriteOptions = {}): string {
  return writeProse(lines, options, {
    mark: (start) => `\`${formatTimeMark(start)}\` `,
    name: (name) => `**${inlineText(name)}:** `,
    text: inlineText,
  });
}

const two = (value: number) => String(Math.floor(value)).padStart(2, '0');

function cueTime(seconds: number, point: '.' | ','): string {
  const milliseconds = Math.max(0, Math.round(seconds * 1000));
  const clock = [
    milliseconds / 3_600_000,
    (milliseconds / 60_000) % 60,
    (milliseconds / 1000) % 60,
  ];
  return `${clock.map(two).join(':')}${point}${String(milliseconds % 1000).padStart(3, '0')}`;
}

/** A row break in a text would end the cue or begin another. */
function oneRow(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function escapeCue(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

interface Style {
  mark(start: number): string;
  name(name: string): string;
  text(text: string): string;
}

function writeProse(lines: readonly Line[], options: WriteOptions, style: Style): string {
  const { times = false, speakers = true } = options;
  let text = '';
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const isTurn = line.turn || (speakers && line.speaker !== before?.speaker);
    const mark = times ? style.mark(line.start) : '';
    const name = speakers && isTurn && line.speaker ? style.name(oneRow(line.speaker)) : '';
    const gap = !before ? '' : isTurn ? '\n\n' : times ? '\n' : ' ';
    text += `${gap}${mark}${name}${style.text(line.text)}`;
  }
  return text === '' ? '' : `${text}\n`;
}
