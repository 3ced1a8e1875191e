/** Facts about a site that carries podcasts only; what is known beside, and addresses to test with, are in `tests/fixtures/sites.json`. */
export interface Site {
  /** Match patterns of its pages, and of its players in the pages of others. */
  matches: string[];
  /** Source of the expression that the address of an episode matches. */
  episode: string;
}

/**
 * Sites that the extension runs on from the start: podcasts only, so that the permission the
 * listener gives at installation is narrow. Any other site is the listener's own choice.
 */
export const sites = {
  podscripts: {
    matches: ['https://podscripts.co/*'],
    episode: '^https://podscripts\\.co/podcasts/[^/]+/[^/?#]+/?(?:[?#]|$)',
  },
  transistor: {
    matches: ['https://*.transistor.fm/*'],
    episode:
      '^https://(?:share\\.transistor\\.fm/[es]/[0-9a-f]{8}|(?!(?:dashboard|www|feeds|media)\\.)[\\w-]+\\.transistor\\.fm/(?:episodes/)?(?!(?:episodes|about|subscribe|people|blog)(?:[/?#]|$))[^/?#]+(?:/transcript)?/?(?:[?#]|$))',
  },
  apple: {
    matches: ['https://podcasts.apple.com/*'],
    episode:
      '^https://podcasts\\.apple\\.com/(?:[a-z]{2}/)?podcast(?:/[^/?#]+){1,2}/?\\?(?:[^#]*&)?i=\\d+',
  },
  overcast: {
    matches: ['https://overcast.fm/*'],
    episode: '^https://overcast\\.fm/\\+[\\w-]+',
  },
  pocketCasts: {
    matches: ['https://play.pocketcasts.com/*', 'https://pocketcasts.com/*', 'https://pca.st/*'],
    episode:
      '^https://(?:(?:play\\.)?pocketcasts\\.com/[^?#]*?/episode/|pca\\.st/(?:episode/)?[\\w-]+)',
  },
  castbox: {
    matches: ['https://castbox.fm/*'],
    episode: '^https://castbox\\.fm/(?:episode/[^?#]*id\\d+-id\\d+|ep/\\d+|vb/\\d+)',
  },
  podchaser: {
    matches: ['https://www.podchaser.com/*'],
    episode:
      '^https://www\\.podchaser\\.com/podcasts/[\\w-]+-\\d+/episodes/[\\w-]+-\\d+(?:[/?#]|$)',
  },
  podverse: {
    matches: ['https://podverse.fm/*'],
    episode: '^https://podverse\\.fm/episode/[\\w-]+',
  },
  buzzsprout: {
    matches: ['https://*.buzzsprout.com/*'],
    episode: '^https://(?:[\\w-]+\\.)?buzzsprout\\.com/\\d+/(?:episodes/)?\\d+',
  },
  simplecast: {
    matches: ['https://*.simplecast.com/*'],
    episode:
      '^https://(?:player\\.simplecast\\.com/[0-9a-f-]{36}|(?!(?:api|player|feeds|cdn|embed)\\.)[\\w-]+\\.simplecast\\.com/episodes/[^/?&#]+)',
  },
  captivate: {
    matches: ['https://*.captivate.fm/*'],
    episode: '^https://[\\w-]+\\.captivate\\.fm/episode/[^/?#]+',
  },
  fireside: {
    matches: ['https://*.fireside.fm/*'],
    episode:
      '^https://(?:[\\w-]+\\.fireside\\.fm/\\d+|share\\.fireside\\.fm/episode/[\\w+-]+|player\\.fireside\\.fm/v[23]/[\\w+-]+)',
  },
  acast: {
    matches: ['https://shows.acast.com/*', 'https://embed.acast.com/*'],
    episode:
      '^https://(?:shows\\.acast\\.com/[^/?#]+/episodes/[^/?#]+|embed\\.acast\\.com/(?:\\$/)?[^/?#]+/[^/?#]+)',
  },
  omny: {
    matches: ['https://omny.fm/*'],
    episode: '^https://omny\\.fm/shows/[\\w-]+/(?!playlists)[\\w-]+',
  },
  megaphone: {
    matches: ['https://player.megaphone.fm/*', 'https://playlist.megaphone.fm/*'],
    episode:
      '^https://(?:player\\.megaphone\\.fm/|playlist\\.megaphone\\.fm/?\\?(?:[^#]*&)?e=)[A-Z0-9]+',
  },
  libsyn: {
    matches: ['https://html5-player.libsyn.com/*', 'https://play.libsyn.com/*'],
    episode: '^https://(?:html5-player|play)\\.libsyn\\.com/embed/episode/id/\\d+',
  },
} as const satisfies Record<string, Site>;

/** Match patterns of the pages that the content script runs on without being asked. */
export const pageMatches: string[] = /* @__PURE__ */ Object.values(sites).flatMap(({ matches }) => [
  ...matches,
]);

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
export const hostPermissions: string[] = /* @__PURE__ */ feedHosts.map((host) => `*://${host}/*`);

/** Whether a known site says that an episode lives at this address. */
export function isKnownEpisode(url: string): boolean {
  return Object.values(sites).some(({ episode }) => new RegExp(episode).test(url));
}
