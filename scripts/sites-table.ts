/** `node scripts/sites-table.ts` writes the table of sites into README, from the data that the tests use. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { episodeAddresses } from '../lib/page/episode-addresses.ts';
import facts from '../tests/fixtures/sites.json' with { type: 'json' };
import { pageAddress, podscriptsAddress } from '../tests/support/site/addresses.ts';
import { embeds } from '../tests/support/site/embeds.ts';
import { sitesOfDocument, sitesOfHidden } from '../tests/support/site/media-places.ts';
import { clockSites } from '../tests/support/site/several.ts';

/** Addresses of real sites under which the end-to-end tests have pages of ours. */
const models = {
  /** Played, followed and steered. */
  page: [
    podscriptsAddress,
    pageAddress('full'),
    ...Object.keys(sitesOfDocument),
    ...Object.keys(sitesOfHidden),
  ],
  /** Followed by the clock that the page shows. */
  clock: Object.keys(clockSites),
  /** Played, followed and steered in another site's page. */
  player: Object.keys(embeds),
};

const mediaWords: Record<string, string> = {
  document: 'in the page',
  hidden: 'in no element of the page',
  frame: 'in a frame',
  unknown: 'not known',
};

interface Facts {
  name: string;
  media: string;
  episodes: string[];
  players: string[];
}

/** The table, as Prettier leaves it. */
export function sitesTable(): Promise<string> {
  const fromStart = Object.entries(facts.fromStart).map(([key, site]) => {
    const episode = new RegExp(episodeAddresses[key as keyof typeof episodeAddresses]);
    return row(site, 'from the start', (address) => episode.test(address));
  });
  const byButton = Object.values(facts.byButton).map((site) => {
    const hosts = [...site.episodes, ...site.players].map(hostOf);
    return row(site, 'by the toolbar button', (address) => hosts.includes(hostOf(address)));
  });
  const head = [
    '| site | runs | its media | its player elsewhere | tested on a model of the page |',
    '| --- | --- | --- | --- | --- |',
  ];
  return format([...head, ...fromStart, ...byButton].join('\n'), { parser: 'markdown' });
}

function row(site: Facts, start: string, isItsOwn: (address: string) => boolean): string {
  const players = [...new Set(site.players.map(hostOf))].map((host) => `\`${host}\``);
  const tested = testedWords(isItsOwn);
  const media = mediaWords[site.media];
  return `| ${[site.name, start, media, players.join(', '), tested].join(' | ')} |`;
}

function testedWords(isItsOwn: (address: string) => boolean): string {
  const [page, clock, player] = [models.page, models.clock, models.player].map((addresses) =>
    addresses.some(isItsOwn),
  );
  if (page) return player ? 'yes, and of its player' : 'yes';
  if (clock) return 'yes, followed only';
  return player ? 'of its player only' : 'no';
}

function hostOf(address: string): string {
  return new URL(address).hostname;
}

const marks = ['<!-- sites -->\n\n', '\n<!-- /sites -->'] as const;
const readme = join(import.meta.dirname, '../README.md');

/** README with a table between its marks. */
export function withTable(text: string, table: string): string {
  const [start, end] = [text.indexOf(marks[0]) + marks[0].length, text.indexOf(marks[1])];
  return text.slice(0, start) + table + text.slice(end);
}

if (import.meta.main) {
  writeFileSync(readme, withTable(readFileSync(readme, 'utf8'), await sitesTable()));
}
