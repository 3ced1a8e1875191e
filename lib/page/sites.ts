import type { episodeAddresses } from './episode-addresses';

/**
 * Match patterns of the sites that the extension runs on from the start, their pages and their players in the pages
 * of others: podcasts only, so that the permission the listener gives at installation is narrow. Any other site is the
 * listener's own choice. How their episodes are addressed is in `episode-addresses.ts`, since only that goes into pages; what is
 * known beside, and addresses to test with, are in `tests/fixtures/sites.json`.
 */
export const sites: Record<keyof typeof episodeAddresses, string[]> = {
  podscripts: ['https://podscripts.co/*'],
  transistor: ['https://*.transistor.fm/*'],
  apple: ['https://podcasts.apple.com/*'],
  overcast: ['https://overcast.fm/*'],
  pocketCasts: ['https://play.pocketcasts.com/*', 'https://pocketcasts.com/*', 'https://pca.st/*'],
  castbox: ['https://castbox.fm/*'],
  podchaser: ['https://www.podchaser.com/*'],
  podverse: ['https://podverse.fm/*'],
  buzzsprout: ['https://*.buzzsprout.com/*'],
  simplecast: ['https://*.simplecast.com/*'],
  captivate: ['https://*.captivate.fm/*'],
  fireside: ['https://*.fireside.fm/*'],
  acast: ['https://shows.acast.com/*', 'https://embed.acast.com/*'],
  omny: ['https://omny.fm/*'],
  megaphone: ['https://player.megaphone.fm/*', 'https://playlist.megaphone.fm/*'],
  libsyn: ['https://html5-player.libsyn.com/*', 'https://play.libsyn.com/*'],
  thisAmericanLife: ['https://www.thisamericanlife.org/*'],
};

/** Match patterns of the pages that the content scripts run on without being asked. */
export const pageMatches: string[] = Object.values(sites).flat();

/** Hosts that serve podcast feeds and transcripts and nothing personal; most answer without CORS headers. */
const feedHosts = [
  '*.transistor.fm',
  '*.buzzsprout.com',
  '*.simplecast.com',
  '*.captivate.fm',
  '*.fireside.fm',
  '*.libsyn.com',
  '*.podigee.io',
  'anchor.fm',
  'api.omny.fm',
  'feed.ausha.co',
  'feed.podbean.com',
  'feeds.acast.com',
  'feeds.blubrry.com',
  'feeds.megaphone.fm',
  'feeds.redcircle.com',
  'itunes.apple.com',
  'main.podigee-cdn.net',
  'mcdn.podbean.com',
  'media.rss.com',
  'pinecast.com',
  'podnews.net',
  'rss.art19.com',
  'rss.flightcast.com',
  'transcription.spreaker.com',
  'transcript-files.spotifycdn.com',
  'transcripts.blubrry.com',
  'www.omnycontent.com',
  'www.spreaker.com',
];

/** Match patterns of the addresses that the background may read. Feeds are still linked by `http:` here and there. */
export const hostPermissions: string[] = feedHosts.map((host) => `*://${host}/*`);
