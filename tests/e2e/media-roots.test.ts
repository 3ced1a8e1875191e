import { describe, it } from 'vitest';
import { pressToolbarButton } from '../support/browsers';
import { expectFollowedAndSteered, playMedia } from '../support/page-media';
import { usePlayersStage } from '../support/players-stage';
import { mediaPlaces, sitesOfDocument } from '../support/site/media-places';
import { playerAddress, unknownHost } from '../support/site/players';

const places = Object.keys(mediaPlaces);

const stages = { chromium: usePlayersStage('chromium'), firefox: usePlayersStage('firefox') };

describe.each(['chromium', 'firefox'] as const)('in %s', (name) => {
  const stage = stages[name];

  it.each([
    ...Object.keys(sitesOfDocument).map((site) => [`a model of ${site}`, site]),
    ...places.map((place) => [place, playerAddress(place)]),
  ])('follows and steers media in %s', async (_, address) => {
    const page = await stage.launched.browser.newPage();
    await page.goto(address!);
    await playMedia(page, 12);
    await expectFollowedAndSteered(page);
    await page.close();
  });
});

describe('on an unknown site, at the press of the button', () => {
  const stage = stages.chromium;

  it.each(places)('follows and steers media in %s', async (place) => {
    const page = await stage.launched.browser.newPage();
    await page.goto(playerAddress(place, unknownHost));
    await playMedia(page, 12);
    await pressToolbarButton(stage.launched, page);
    await expectFollowedAndSteered(page);
    await page.close();
  });
});
