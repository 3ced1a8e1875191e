import type { Site, SiteResponse } from '../internet.ts';
import { demoEpisode, readAudio, readText } from './demo-episode.ts';
import { hostStyle } from './host-style.ts';
import { htmlDocument } from './html.ts';

const { show, title, published } = demoEpisode;

/** A site that no list knows: its player is another site's frame, its feed lies on a third host. */
export const unknownSite = {
  page: 'evening.example',
  player: 'player.harbour.example',
  feed: 'feeds.evening.example',
  address: 'https://evening.example/radio/12',
};

export function unknownSites(): Record<string, Site> {
  const { page, player, feed } = unknownSite;
  return {
    [page]: ({ url }) => (url.pathname === '/radio/12' ? html(episodePage) : undefined),
    [player]: ({ url }) =>
      url.pathname.endsWith('.mp3') ? typed('audio/mpeg', readAudio()) : html(playerPage),
    [feed]: ({ url }) =>
      url.pathname.endsWith('.vtt')
        ? typed('text/vtt', readText('transcript.vtt'))
        : typed('application/rss+xml', rss),
  };
}

const audio = `https://${unknownSite.player}/12.mp3`;

const about = {
  '@context': 'https://schema.org',
  '@type': 'PodcastEpisode',
  url: unknownSite.address,
  name: title,
  datePublished: published,
  associatedMedia: { '@type': 'MediaObject', contentUrl: audio },
  partOfSeries: { '@type': 'PodcastSeries', name: show },
};

const episodePage = htmlDocument({
  title: `${title} | Evening`,
  style: hostStyle,
  head: `<link rel="alternate" type="application/rss+xml" href="https://${unknownSite.feed}/radio">
<script type="application/ld+json">${JSON.stringify(about)}</script>`,
  body: `<main><article><h1>${title}</h1>
<iframe src="https://${unknownSite.player}/embed/12" width="600" height="120" title="Player"></iframe>
</article></main>`,
});

const playerPage = htmlDocument({
  title: 'Player',
  style: '',
  body: `<audio controls preload="metadata" src="${audio}"></audio>`,
});

const rss = `<?xml version="1.0"?><rss version="2.0" xmlns:podcast="https://podcastindex.org/namespace/1.0"><channel>
<title>${show}</title><item><title>${title}</title><guid>evening-12</guid>
<enclosure url="${audio}" type="audio/mpeg"/>
<podcast:transcript url="https://${unknownSite.feed}/12.vtt" type="text/vtt"/></item></channel></rss>`;

function html(body: string): SiteResponse {
  return typed('text/html; charset=utf-8', body);
}

function typed(type: string, body: string | Uint8Array): SiteResponse {
  return { headers: { 'Content-Type': type, 'Cache-Control': 'no-store' }, body };
}
