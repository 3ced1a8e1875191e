/** Where a site keeps its transcript, where the pattern of its rows alone would not tell. */
export interface TranscriptPlace {
  /** Its site and the site's subdomains. */
  host: string;
  /** Selector of the elements that hold what is said, none inside another. */
  items: string;
  /** Selector of what within them nobody says. */
  skip?: string;
}

const places: TranscriptPlace[] = [
  {
    host: 'youtube.com',
    items: 'ytd-transcript-segment-renderer, transcript-segment-view-model',
    skip: '[class*="A11yLabel"]',
  },
  {
    host: 'changelog.com',
    items: '.transcript-item',
    // The site's own words: an announcement first, a notice last.
    skip: '.transcript-item:has(.transcript-item-speaker-image--changelog)',
  },
  { host: 'lexfridman.com', items: '.ts-segment' },
  { host: 'npr.org', items: '.transcript.storytext' },
  { host: 'podverse.fm', items: '.transcript-row' },
];

export function findPlace(url: string): TranscriptPlace | undefined {
  const { hostname } = new URL(url);
  return places.find(({ host }) => `.${hostname}`.endsWith(`.${host}`));
}
