/** `node scripts/sites-table.ts` writes the table of sites into README, from the data that the tests use. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { sites } from '../lib/page/sites.ts';
import facts from '../tests/fixtures/sites.json' with { type: 'json' };
import { pageAddress, podscriptsAddress } from '../tests/support/site/addresses.ts';
import { embeds } from '../tests/support/site/embeds.ts';
import { sitesOfDocument, sitesOfHidden } from '../tests/support/site/media-places.ts';

/** What the end-to-end tests play, follow and seek under the name of a real site. */
const models = {
  page: [
    podscriptsAddress,
    pageAddress('full'),
    ...Object.keys(sitesOfDocument),
    ...Object.keys(sitesOfHidden),
  ],
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
    const episode = new RegExp(sites[key as keyof typeof sites].episode);
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
  const tested = testedWords(models.page.some(isItsOwn), models.player.some(isItsOwn));
  const media = mediaWords[site.media];
  return `| ${[site.name, start, media, players.join(', '), tested].join(' | ')} |`;
}

function testedWords(page: boolean, player: boolean): string {
  if (page) return player ? 'yes, and of its player' : 'yes';
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
