import { beforeAll } from 'vitest';
import { playerSites } from './site/players.ts';
import { useStage, type BrowserName } from './stage.ts';

/** A stage whose internet has the pages that keep their media in every way there is. */
export function usePlayersStage(name: BrowserName) {
  const stage = useStage(name);
  beforeAll(() => {
    for (const [host, site] of Object.entries(playerSites())) stage.internet.sites.set(host, site);
  });
  return stage;
}
