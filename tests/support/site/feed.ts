import {
  audioAddress,
  coverAddress,
  feedAddress,
  guidOf,
  pageAddress,
  transcriptAddress,
  type Variant,
} from './addresses.ts';
import { demoEpisode } from './demo-episode.ts';
import { escapeMarkup } from './html.ts';

const { show, title, summary, published, duration, bytes } = demoEpisode;
const types = {
  vtt: 'text/vtt',
  srt: 'application/x-subrip',
  json: 'application/json',
} as const;

/** The show's RSS with the Podcasting 2.0 namespace; an older episode stands beside the wanted one. */
export function feedFor(variant: Variant): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:podcast="https://podcastindex.org/namespace/1.0">
<channel>
<title>${show}</title><link>${new URL('/', pageAddress(variant)).href}</link><language>en</language>
<description>Everything the sea does on schedule.</description><itunes:image href="${coverAddress}"/>
<item><title>The Lamp and the Fog</title><guid isPermaLink="false">${guidOf(variant)}-before</guid>
<link>${pageAddress(variant)}-before</link><enclosure url="${audioAddress(variant)}?before" length="1" type="audio/mpeg"/>
<podcast:transcript url="${feedAddress(variant)}/wrong-episode.vtt" type="text/vtt"/></item>
<item><title>${title}</title><guid isPermaLink="false">${guidOf(variant)}</guid><link>${pageAddress(variant)}</link>
<pubDate>${new Date(published).toUTCString()}</pubDate><description>${escapeMarkup(summary)}</description>
<itunes:duration>${Math.round(duration)}</itunes:duration>
<enclosure url="${audioAddress(variant)}" length="${bytes}" type="audio/mpeg"/>
${transcriptElements(variant)}
</item>
</channel>
</rss>
`;
}

function transcriptElements(variant: Variant): string {
  const offered = offeredTypes(variant);
  return offered
    .map(
      (type) =>
        `<podcast:transcript url="${transcriptAddress(variant, type)}" type="${types[type]}" language="en"/>`,
    )
    .join('\n');
}

function offeredTypes(variant: Variant): readonly (keyof typeof types)[] {
  if (variant === 'full') return ['vtt', 'srt', 'json'];
  return variant === 'srt' || variant === 'json' ? [variant] : ['vtt'];
}
