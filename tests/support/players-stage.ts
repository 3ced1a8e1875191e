import { beforeAll } from 'vitest';
import { playerSites } from './site/players.ts';
import { useStage, type BrowserName } from './stage.ts';

/** A stage whose internet has the pages that keep their media in every way there is. */
export function usePlayersStage(name: BrowserName) {
  const stage = useStage(name);
  beforeAll(() => {
    const { sites } = stage.internet;
    for (const [host, site] of Object.entries(playerSites())) {
      const other = sites.get(host);
      sites.set(host, (request) => site(request) ?? other?.(request));
    }
  });
  return stage;
}
