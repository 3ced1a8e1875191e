import type { Site, SiteResponse } from '../internet.ts';
import { changingPage, nextFeed, nextFeedAddress } from './changing.ts';
import { embeddingPage, embedPage, embeds } from './embeds.ts';
import {
  bareHidden,
  hiddenMedia,
  lateToFind,
  mediaPlaces,
  sitesOfDocument,
  sitesOfHidden,
} from './media-places.ts';
import { roamingAddress, roamingPage } from './roaming.ts';
import { clockPage, clockSites, severalMedia, sounds } from './several.ts';
import { audio, playerPage, type PlayerPage } from './player-page.ts';

/** A host we run on from the start, and one that nobody knows. */
export const knownHost = 'players.transistor.fm';
export const unknownHost = 'radio.example';

/** Pages whose episode changes without a load: Apple's, as far as its markup is known, and a host's. */
export const changingAddresses = [
  'https://podcasts.apple.com/us/podcast/changing/id1500000002?i=1000600000002',
  `https://${knownHost}/episodes/changing`,
];
export const unknownChangingAddress = `https://${unknownHost}/episodes/changing`;

const places: Record<string, PlayerPage> = {
  'several media': severalMedia,
  ...mediaPlaces,
  ...hiddenMedia,
  ...lateToFind,
  ...bareHidden,
};

/** The page that keeps its media in this place. */
export function playerAddress(place: string, host = knownHost): string {
  // The address of an episode, but for pages that must not look like one.
  const folder = places[place]?.bare ? 'listen/now' : 'episodes';
  return `https://${host}/${folder}/${slugOf(place)}`;
}

/** The page that embeds this player. */
export function embeddingAddress(embed: string, host = knownHost): string {
  return `https://${host}/episodes/with-${slugOf(embed)}`;
}

function slugOf(text: string): string {
  return text.replace(/[^a-z]+/gi, '-');
}

/** Every page with a player, by host. */
export function playerSites(): Record<string, Site> {
  const pages = new Map([knownHost, unknownHost].flatMap(pagesOf).concat(realPages()));
  const site: Site = ({ url }) => {
    const sound = sounds[url.href];
    if (sound) return { headers: { 'Content-Type': 'audio/wav' }, body: sound };
    const body = pages.get(url.href);
    return body === undefined ? undefined : html(body);
  };
  return Object.fromEntries([...pages.keys()].map((address) => [new URL(address).hostname, site]));
}

function pagesOf(host: string): [address: string, body: string][] {
  return [
    [`https://${host}/frame`, `<!doctype html><audio src="${audio}"></audio>`],
    ...Object.entries(places).map(([place, page]): [string, string] => [
      playerAddress(place, host),
      playerPage(page),
    ]),
    ...Object.keys(embeds).map((embed): [string, string] => [
      embeddingAddress(embed, host),
      embeddingPage(embed),
    ]),
  ];
}

function realPages(): [address: string, body: string][] {
  return [
    ...Object.entries({ ...sitesOfDocument, ...sitesOfHidden }).map(
      ([address, page]): [string, string] => [address, playerPage(page)],
    ),
    [nextFeedAddress, nextFeed()],
    [roamingAddress, roamingPage()],
    ...Object.entries(clockSites).map(([address, markup]): [string, string] => [
      address,
      clockPage(markup),
    ]),
    ...[...changingAddresses, unknownChangingAddress].map((address): [string, string] => [
      address,
      changingPage(),
    ]),
    ...Object.entries(embeds).map(([address, page]): [string, string] => [
      address,
      embedPage(page),
    ]),
  ];
}

export function html(body: string): SiteResponse {
  return { headers: { 'Content-Type': 'text/html; charset=utf-8' }, body };
}
