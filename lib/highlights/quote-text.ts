import type { Episode } from '@/lib/feed/episode';
import { formatTimeMark } from '@/lib/transcript/time-mark';
import { momentLink } from './moment-link';
import type { Highlight } from './types';

export type Quoted = Pick<Highlight, 'quote' | 'speaker' | 'playbackStart'>;

/** The link to what is quoted; undefined where the page has no address of the web. */
export function quoteLink({ quote, playbackStart }: Quoted, { page }: Episode): string | undefined {
  const isWeb = /^https?:\/\//i.test(page) && URL.canParse(page);
  return isWeb ? momentLink(page, playbackStart, quote) : undefined;
}

/** A quotation as plain text: the words, who says them where and when, and the link to the moment. */
export function quoteText(quoted: Quoted, episode: Episode): string {
  const { quote, speaker, playbackStart } = quoted;
  const { title, show } = episode;
  const said = [speaker, title, show, formatTimeMark(playbackStart)];
  const lines = [`“${quote}”`, `— ${said.filter(Boolean).join(', ')}`, quoteLink(quoted, episode)];
  return lines.filter(Boolean).join('\n');
}
