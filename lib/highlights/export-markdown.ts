import type { Episode } from '@/lib/feed/episode';
import { formatTimeMark } from '@/lib/transcript/time-mark';
import { blockText, inlineText, linkTarget, tagText } from './markdown-text';
import { momentLink } from './moment-link';
import type { Highlight } from './types';

export interface MarkedEpisode {
  episode: Episode;
  highlights: readonly Highlight[];
}

/**
 * Writes highlights as Markdown: a heading per episode; below it, in the order of the audio, each
 * quote with a link back to its moment, the speaker, the note and the tags. Texts show as they are,
 * whatever syntax they hold. Times are playback times.
 */
export function exportMarkdown(episodes: readonly MarkedEpisode[]): string {
  return episodes.map(writeEpisode).join('\n');
}

function writeEpisode({ episode, highlights }: MarkedEpisode): string {
  const { page, title, show, published } = episode;
  const target = linkTarget(page);
  const link = target ? `[${inlineText(new URL(target).host)}](${target})` : inlineText(page);
  const date = published && (/^\d{4}-\d{2}-\d{2}/.exec(published)?.[0] ?? inlineText(published));
  const inOrder = highlights.toSorted((a, b) => a.playbackStart - b.playbackStart);
  return paragraphs([
    `# ${inlineText(title ?? '') || inlineText(page)}`,
    [show && inlineText(show), date, link].filter(Boolean).join(' · '),
    ...inOrder.map((highlight) => writeHighlight(page, highlight)),
  ]);
}

function writeHighlight(page: string, highlight: Highlight): string {
  const { quote, playbackStart, speaker, note, tags } = highlight;
  const mark = formatTimeMark(playbackStart);
  const target = linkTarget(momentLink(page, playbackStart));
  const moment = target ? `[${mark}](${target})` : mark;
  return paragraphs([
    `> ${inlineText(quote)}`,
    speaker ? `${moment} · ${inlineText(speaker)}` : moment,
    blockText(note),
    tags.flatMap((tag) => tagText(tag) ?? []).join(' '),
  ]).trimEnd();
}

function paragraphs(parts: readonly string[]): string {
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
