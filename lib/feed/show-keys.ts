import { normaliseAddress } from './address';
import type { Episode } from './episode';
import { normaliseTitle } from './normalise-title';

/**
 * The identities of an episode's show, the surest first: its feed's address, and its title, which is all that
 * many pages say. None where nothing is known.
 */
export function showKeys({ feed, show }: Pick<Episode, 'feed' | 'show'>): string[] {
  const address = feed && normaliseAddress(feed);
  const title = show && normaliseTitle(show);
  return [...(address ? [`feed:${address}`] : []), ...(title ? [`title:${title}`] : [])];
}
