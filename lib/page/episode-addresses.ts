/** Sources of the expressions that addresses of episodes match, by the sites of `sites.ts`. */
export const episodeAddresses = {
  podscripts: '^https://podscripts\\.co/podcasts/[^/]+/[^/?#]+/?(?:[?#]|$)',
  transistor:
    '^https://(?:share\\.transistor\\.fm/[es]/[0-9a-f]{8}|(?!(?:dashboard|www|feeds|media)\\.)[\\w-]+\\.transistor\\.fm/(?:episodes/)?(?!(?:episodes|about|subscribe|people|blog)(?:[/?#]|$))[^/?#]+(?:/transcript)?/?(?:[?#]|$))',
  apple:
    '^https://podcasts\\.apple\\.com/(?:[a-z]{2}/)?podcast(?:/[^/?#]+){1,2}/?\\?(?:[^#]*&)?i=\\d+',
  overcast: '^https://overcast\\.fm/\\+[\\w-]+',
  pocketCasts:
    '^https://(?:(?:play\\.)?pocketcasts\\.com/[^?#]*?/episode/|pca\\.st/(?:episode/)?[\\w-]+)',
  castbox: '^https://castbox\\.fm/(?:episode/[^?#]*id\\d+-id\\d+|ep/\\d+|vb/\\d+)',
  podchaser:
    '^https://www\\.podchaser\\.com/podcasts/[\\w-]+-\\d+/episodes/[\\w-]+-\\d+(?:[/?#]|$)',
  podverse: '^https://podverse\\.fm/episode/[\\w-]+',
  buzzsprout: '^https://(?:[\\w-]+\\.)?buzzsprout\\.com/\\d+/(?:episodes/)?\\d+',
  simplecast:
    '^https://(?:player\\.simplecast\\.com/[0-9a-f-]{36}|(?!(?:api|player|feeds|cdn|embed)\\.)[\\w-]+\\.simplecast\\.com/episodes/[^/?&#]+)',
  captivate: '^https://[\\w-]+\\.captivate\\.fm/episode/[^/?#]+',
  fireside:
    '^https://(?:[\\w-]+\\.fireside\\.fm/\\d+|share\\.fireside\\.fm/episode/[\\w+-]+|player\\.fireside\\.fm/v[23]/[\\w+-]+)',
  acast:
    '^https://(?:shows\\.acast\\.com/[^/?#]+/episodes/[^/?#]+|embed\\.acast\\.com/(?:\\$/)?[^/?#]+/[^/?#]+)',
  omny: '^https://omny\\.fm/shows/[\\w-]+/(?!playlists)[\\w-]+',
  megaphone:
    '^https://(?:player\\.megaphone\\.fm/|playlist\\.megaphone\\.fm/?\\?(?:[^#]*&)?e=)[A-Z0-9]+',
  libsyn: '^https://(?:html5-player|play)\\.libsyn\\.com/embed/episode/id/\\d+',
  thisAmericanLife: '^https://www\\.thisamericanlife\\.org/\\d+/',
};

/** Whether a known site says that an episode lives at this address. */
export function isKnownEpisode(url: string): boolean {
  return Object.values(episodeAddresses).some((episode) => new RegExp(episode).test(url));
}
