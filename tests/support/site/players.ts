import type { Site, SiteResponse } from '../internet.ts';
import {
  bareHidden,
  hiddenMedia,
  lateToFind,
  mediaPlaces,
  sitesOfDocument,
  sitesOfHidden,
} from './media-places.ts';
import { audio, playerPage, type PlayerPage } from './player-page.ts';

/** A host we run on from the start, and one that nobody knows. */
export const knownHost = 'players.transistor.fm';
export const unknownHost = 'radio.example';

const pages: Record<string, PlayerPage> = {
  ...mediaPlaces,
  ...hiddenMedia,
  ...lateToFind,
  ...bareHidden,
};
const realSites: Record<string, PlayerPage> = { ...sitesOfDocument, ...sitesOfHidden };

/** The page that keeps its media in this place. */
export function playerAddress(place: string, host = knownHost): string {
  return `https://${host}${folderOf(place)}/${slugOf(place)}`;
}

/** The address of an episode, but for pages that must not look like one. */
function folderOf(place: string): string {
  return pages[place]?.bare ? '/listen/now' : '/episodes';
}

function slugOf(place: string): string {
  return place.replace(/[^a-z]+/gi, '-');
}

/** Every page with a player, by host. */
export function playerSites(): Record<string, Site> {
  const answers = new Map<string, SiteResponse>([
    ['/frame', html(`<!doctype html><audio src="${audio}"></audio>`)],
    ...Object.entries(pages).map(([place, page]): [string, SiteResponse] => [
      `${folderOf(place)}/${slugOf(place)}`,
      html(playerPage(page)),
    ]),
  ]);
  const site: Site = ({ url }) => answers.get(url.pathname);
  const real = Object.entries(realSites).map(([address, page]): [string, Site] => {
    const { hostname, pathname } = new URL(address);
    return [
      hostname,
      ({ url }) => (url.pathname === pathname ? html(playerPage(page)) : undefined),
    ];
  });
  return { ...Object.fromEntries(real), [knownHost]: site, [unknownHost]: site };
}

export function html(body: string): SiteResponse {
  return { headers: { 'Content-Type': 'text/html; charset=utf-8' }, body };
}
