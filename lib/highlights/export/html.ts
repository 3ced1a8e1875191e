import { formatTimeMark } from '@/lib/transcript/time-mark';
import { momentLink } from '../moment-link';
import type { Highlight } from '../types';
import { htmlStyle } from './html-style';
import { dayOf, inOrder, type MarkedEpisode } from './marked-episode';

interface HtmlOptions {
  /** Heading of the page. */
  title: string;
  /** Language of that heading, BCP 47. */
  language: string;
}

/**
 * Writes highlights as one web page to print or to share. It loads and runs nothing: the policy in its head would
 * not let it, and every text is escaped.
 */
export function exportHtml(
  episodes: readonly MarkedEpisode[],
  { title, language }: HtmlOptions,
): string {
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<style>
${htmlStyle}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${episodes.map(writeEpisode).join('')}</main>
</body>
</html>
`;
}

function writeEpisode({ episode, highlights }: MarkedEpisode): string {
  const { page, title, show, published } = episode;
  const facts = [show && `<span dir="auto">${escapeHtml(show)}</span>`, dayOf(published)];
  return `<section>
<h2 dir="auto">${linked(page, escapeHtml(title || page))}</h2>
<p class="facts">${facts.filter(Boolean).join(' · ')}</p>
${inOrder(highlights)
  .map((highlight) => writeHighlight(page, highlight))
  .join('')}</section>
`;
}

function writeHighlight(page: string, highlight: Highlight): string {
  const { quote, playbackStart, speaker, note, tags, colour } = highlight;
  const moment = linked(
    momentLink(page, playbackStart, quote),
    `<time>${formatTimeMark(playbackStart)}</time>`,
  );
  const said = speaker && `<span dir="auto">${escapeHtml(speaker)}</span>`;
  const tagged = tags.map((tag) => `<span class="tag" dir="auto">#${escapeHtml(tag)}</span>`);
  return `<article class="${escapeHtml(colour)}">
<blockquote dir="auto">${escapeHtml(quote)}</blockquote>
${note && `<p class="note" dir="auto">${escapeHtml(note)}</p>\n`}<p class="facts">${[moment, said, ...tagged].filter(Boolean).join(' · ')}</p>
</article>
`;
}

/** Only web addresses become links. */
function linked(address: string, html: string): string {
  const isWeb = /^https?:\/\//i.test(address) && URL.canParse(address);
  return isWeb ? `<a href="${escapeHtml(address)}" rel="noreferrer">${html}</a>` : html;
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for an element or a quoted attribute; control characters that no HTML may hold go. */
function escapeHtml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\P{Cc}\t\n\r]/gu, '')
    .replace(/[&<>"']/g, (sign) => entities[sign]!);
}
